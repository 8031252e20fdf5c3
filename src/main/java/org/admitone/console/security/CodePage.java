package org.admitone.console.security;

import org.admitone.console.Form;
import org.admitone.console.Frame;

/// The second step of the sign-in.
///
/// @param said what became of the last try; empty at first
/// @param to   where to go on
public record CodePage(Frame frame, Form form, String said, String to) {}

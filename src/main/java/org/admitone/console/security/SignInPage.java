package org.admitone.console.security;

import org.admitone.console.Form;
import org.admitone.console.Frame;

/// The sign-in.
///
/// @param said      what became of the last try; empty at first
/// @param to        where to go on
/// @param challenge for a passkey to sign
public record SignInPage(Frame frame, Form form, String said, String to, String challenge) {}

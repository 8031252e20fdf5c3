package org.admitone.console.security;

import org.admitone.console.Form;
import org.admitone.console.Frame;

/// Which person of the roster a colleague is.
///
/// @param now the person's name; empty: nobody
public record TiePage(Frame frame, String name, String action, String back, String now, Form form) {}

package org.admitone.console.security;

import org.admitone.console.Form;
import org.admitone.console.Frame;

/// The one-time invitation: name, sign-in, password.
///
/// @param shortest so many characters a password has at least
public record WelcomePage(Frame frame, Form form, String action, String role, int shortest) {

    @Override
    public String toString() {
        return "WelcomePage[masked]";
    }
}

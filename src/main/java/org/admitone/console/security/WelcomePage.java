package org.admitone.console.security;

import org.admitone.console.Form;
import org.admitone.console.Frame;

/// The one-time invitation: name, sign-in, password.
public record WelcomePage(Frame frame, Form form, String action, String role) {

    @Override
    public String toString() {
        return "WelcomePage[masked]";
    }
}

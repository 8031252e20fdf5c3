package org.admitone.console.security;

import java.util.List;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// My own sign-ins and my password.
public record MePage(Frame frame, String login, List<SignedIn> signIns, Form form) {

    /// @param key names the sign-in without being any use for it
    public record SignedIn(String key, String label, String since, String lastSeen, boolean here) {}

    public MePage {
        signIns = List.copyOf(signIns);
    }
}

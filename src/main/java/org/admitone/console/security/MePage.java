package org.admitone.console.security;

import java.util.List;
import org.admitone.console.Chip;
import org.admitone.console.Form;
import org.admitone.console.Frame;

/// My own sign-ins and my password.
///
/// @param shortest so many characters a password has at least
public record MePage(Frame frame, String login, List<SignInRow> signIns, Chip factor, Chip passkeys, int shortest, Form form) {

    public MePage {
        signIns = List.copyOf(signIns);
    }

    public boolean others() {
        return signIns.stream().anyMatch(some -> !some.here());
    }
}

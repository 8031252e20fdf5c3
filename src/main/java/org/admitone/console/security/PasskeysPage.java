package org.admitone.console.security;

import java.util.List;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.jspecify.annotations.Nullable;

/// My passkeys.
///
/// @param offer what a new one is made with; null until the password was given
/// @param codes whether a code of the second factor is asked for, too
public record PasskeysPage(Frame frame, List<Mine> passkeys, @Nullable Offer offer, boolean codes, Form form) {

    /// @param key names it
    public record Mine(String key, String name, String since, String lastUsed) {}

    /// @param exclude devices' own names for those there are, so that none is made twice
    public record Offer(String challenge, String name, String userId, String login, String displayName, String exclude) {}

    public PasskeysPage {
        passkeys = List.copyOf(passkeys);
    }
}

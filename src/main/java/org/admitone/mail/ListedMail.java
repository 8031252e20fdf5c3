package org.admitone.mail;

import org.jspecify.annotations.Nullable;

/// A mail in the list of all. Prints itself masked.
///
/// @param uid  of whom it is for in the learning system, where the school knows them
/// @param name theirs
public record ListedMail(OutboxEntry mail, @Nullable String uid, @Nullable String name) {

    @Override
    public String toString() {
        return mail.toString();
    }
}

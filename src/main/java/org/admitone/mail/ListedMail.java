package org.admitone.mail;

import org.jspecify.annotations.Nullable;

/// A mail in the list of all. Prints itself masked.
///
/// @param name of whom it is for, where the school knows them
public record ListedMail(OutboxEntry mail, @Nullable String name) {

    @Override
    public String toString() {
        return mail.toString();
    }
}

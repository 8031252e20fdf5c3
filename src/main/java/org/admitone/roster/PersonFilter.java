package org.admitone.roster;

import org.jspecify.annotations.Nullable;

/// @param text part of a name, an address or an id; null: everybody
/// @param uid  exactly this id
public record PersonFilter(@Nullable String text, @Nullable String uid) {

    public static final PersonFilter EVERYBODY = new PersonFilter(null, null);

    public PersonFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static PersonFilter matching(@Nullable String text) {
        return new PersonFilter(text, null);
    }
}

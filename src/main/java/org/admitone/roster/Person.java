package org.admitone.roster;

import org.admitone.platform.words.Language;
import org.jspecify.annotations.Nullable;

/// Somebody known to the school. Prints itself without name and address.
///
/// @param language in which they are written to; null: the school's
public record Person(PersonId id, String uid, @Nullable String email, String displayName, @Nullable Language language, long revision) {

    public PersonDetails details() {
        return new PersonDetails(uid, email, displayName, language);
    }

    @Override
    public String toString() {
        return "Person[" + id + ", masked]";
    }
}

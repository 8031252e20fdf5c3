package org.admitone.roster;

import org.jspecify.annotations.Nullable;

/// Somebody known to the school. Prints itself without name and address.
public record Person(PersonId id, String uid, @Nullable String email, String displayName, long revision) {

    public PersonDetails details() {
        return new PersonDetails(uid, email, displayName);
    }

    @Override
    public String toString() {
        return "Person[" + id + ", masked]";
    }
}

package org.admitone.roster;

import java.util.UUID;

/// Our own id of a person; the LMS's id is the person's `uid`.
public record PersonId(UUID value) {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.admitone.session.imports;

import java.util.UUID;

/// Names a list of sessions that was looked at and can be confirmed.
public record SessionListId(UUID value) {

    public static SessionListId of(String text) {
        return new SessionListId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

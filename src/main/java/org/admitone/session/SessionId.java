package org.admitone.session;

import java.util.UUID;

/// Our own id of a session.
public record SessionId(UUID value) {

    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

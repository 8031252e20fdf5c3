package org.admitone.pass;

import java.util.UUID;

/// Names a pass. It is no secret and opens nothing.
public record PassId(UUID value) {

    public static PassId of(String text) {
        return new PassId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.admitone.api;

import java.util.UUID;

/// Names an API key. It is no secret and opens nothing.
public record ApiKeyId(UUID value) {

    public static ApiKeyId of(String text) {
        return new ApiKeyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.admitone.hooks;

import java.util.UUID;

/// Names an endpoint. It is no secret and opens nothing.
public record EndpointId(UUID value) {

    public static EndpointId of(String text) {
        return new EndpointId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

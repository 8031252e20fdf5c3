package org.admitone.admission;

import java.util.UUID;

/// Names one connection to a room. Media may flow only on the live seat's current connection (I2).
public record ConnectionId(UUID value) {

    public static ConnectionId of(String text) {
        return new ConnectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

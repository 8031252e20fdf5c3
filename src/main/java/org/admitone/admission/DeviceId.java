package org.admitone.admission;

import java.util.UUID;

/// Names one browser of one person.
public record DeviceId(UUID value) {

    public static DeviceId of(String text) {
        return new DeviceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.admitone.admission;

import java.util.UUID;

/// Names one taking of a seat; a person who leaves and comes again later has a new one.
public record SeatId(UUID value) {

    public static SeatId of(String text) {
        return new SeatId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

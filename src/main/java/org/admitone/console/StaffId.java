package org.admitone.console;

import java.util.UUID;

/// Names one member of the staff.
public record StaffId(UUID value) {

    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

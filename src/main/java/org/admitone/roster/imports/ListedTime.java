package org.admitone.roster.imports;

import java.time.Instant;
import java.time.ZoneId;

/// Reads a point in time as lists and programs write it. A date alone means the whole day in the given zone.
public final class ListedTime {

    private ListedTime() {
    }

    /// @throws IllegalArgumentException with one sentence about what would be right
    public static Instant from(String text, ZoneId zone) {
        return Cells.from(text, zone);
    }

    /// @throws IllegalArgumentException with one sentence about what would be right
    public static Instant until(String text, ZoneId zone) {
        return Cells.until(text, zone);
    }
}

package org.admitone.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/// Days and moments that calendars and the database know. Java reads a thousand million years more, which nobody means.
public final class CalendarReach {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int LAST_YEAR = 9999;

    private CalendarReach() {
    }

    /// @throws DateTimeException where it lies beyond
    public static <T extends Object> T within(T read) {
        boolean beyond = switch (read) {
            case Instant at -> at.isBefore(EARLIEST) || at.isAfter(LATEST);
            case LocalDate day -> day.getYear() < 1 || day.getYear() > LAST_YEAR;
            default -> false;
        };
        if (beyond) {
            throw new DateTimeException("beyond the calendar");
        }
        return read;
    }
}

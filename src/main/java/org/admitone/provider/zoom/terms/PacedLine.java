package org.admitone.provider.zoom.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Calls one after the other at a pace, no more on a day than the day allows.
final class PacedLine {

    private final Quotas.Pace pace;
    private Instant free;
    private LocalDate day;
    private int usedThatDay;
    private boolean heldByTheDay;

    PacedLine(Quotas.Pace pace, Instant now) {
        this.pace = pace;
        this.free = now;
        this.day = day(now);
        this.usedThatDay = pace.usedToday();
    }

    Instant free() {
        return free;
    }

    /// True where the line had to stop for the rest of a day, and has not been without work since.
    boolean heldByTheDay() {
        return heldByTheDay;
    }

    /// @return when the last of them is done; where there are none, the earliest moment itself
    Instant take(Instant earliest, int calls) {
        if (calls == 0) {
            return earliest;
        }
        if (earliest.isAfter(free)) {
            heldByTheDay = false;
        }
        Instant begins = earliest.isAfter(free) ? earliest : free;
        for (int left = calls; left > 0; left--) {
            begins = onADayWithRoom(begins).plus(pace.perCall());
        }
        free = begins;
        return begins;
    }

    private Instant onADayWithRoom(Instant begins) {
        if (day(begins).isAfter(day)) {
            day = day(begins);
            usedThatDay = 0;
        }
        Instant on = begins;
        if (usedThatDay >= pace.perDay()) {
            heldByTheDay = true;
            day = day.plusDays(1);
            usedThatDay = 0;
            on = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        usedThatDay++;
        return on;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

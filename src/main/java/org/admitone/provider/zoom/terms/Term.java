package org.admitone.provider.zoom.terms;

import java.time.LocalDate;
import java.util.List;
import org.admitone.platform.BadInput;
import org.admitone.roster.CourseId;

/// Days and courses whose sessions are to be prepared early. A session's day is that on its own clock.
///
/// @param courses empty: all
public record Term(LocalDate firstDay, LocalDate lastDay, List<CourseId> courses) {

    static final int MOST_DAYS = 366;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    public Term {
        courses = List.copyOf(courses);
        if (firstDay.isBefore(EARLIEST) || lastDay.isAfter(LATEST)) {
            throw new BadInput(firstDay.isBefore(EARLIEST) ? "firstDay" : "lastDay", "The days must lie between the years 2000 and 2200.");
        }
        if (lastDay.isBefore(firstDay)) {
            throw new BadInput("lastDay", "The last day lies before the first.");
        }
        if (lastDay.isAfter(firstDay.plusDays(MOST_DAYS))) {
            throw new BadInput("lastDay", "A term plan covers a year at most.");
        }
    }
}

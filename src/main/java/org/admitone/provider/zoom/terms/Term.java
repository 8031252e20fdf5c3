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

    public Term {
        courses = List.copyOf(courses);
        if (lastDay.isBefore(firstDay)) {
            throw new BadInput("lastDay", "The last day lies before the first.");
        }
        if (lastDay.isAfter(firstDay.plusDays(MOST_DAYS))) {
            throw new BadInput("lastDay", "A term plan covers a year at most.");
        }
    }
}

package org.admitone.session.timetable;

import java.time.LocalDate;
import java.util.Comparator;
import org.admitone.platform.Faults;
import org.admitone.roster.Wording;

/// Days on which the whole school has no class. Civil days: which hours they are is for each timetable's zone to say.
///
/// @param last not before the first; the same for a single day
public record Holiday(String name, LocalDate first, LocalDate last) implements Comparable<Holiday> {

    private static final Comparator<Holiday> ORDER = Comparator.comparing(Holiday::first).thenComparing(Holiday::last).thenComparing(Holiday::name);
    static final int LONGEST_NAME = 100;
    static final int LONGEST_DAYS = 400;

    public Holiday {
        name = Wording.tidy(name);
        boolean possible = WeeklyTimetable.isPossible(first) && WeeklyTimetable.isPossible(last);
        new Faults()
                .addUnlessNull("name", name.length() > LONGEST_NAME ? "The name of a holiday has 100 characters at most." : Wording.wrongWithName(name))
                .unless(possible, WeeklyTimetable.isPossible(first) ? "lastDay" : "firstDay", "The days must lie between the years 2000 and 2200.")
                .unless(!last.isBefore(first), "lastDay", "The last day must not be before the first.")
                .unless(!possible || last.isBefore(first.plusDays(LONGEST_DAYS)), "lastDay", "A holiday lasts 400 days at most.")
                .orThrow();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// For the audit trail.
    String inWords() {
        return first.equals(last) ? first + " " + name : first + " to " + last + " " + name;
    }

    @Override
    public int compareTo(Holiday other) {
        return ORDER.compare(this, other);
    }
}

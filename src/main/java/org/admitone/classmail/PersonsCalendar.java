package org.admitone.classmail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.classmail.calendar.CalendarEntry;
import org.admitone.classmail.calendar.CalendarEntry.Standing;
import org.admitone.classmail.calendar.CalendarWriter;
import org.admitone.pass.StandingLinks;
import org.admitone.pass.StandingLinks.Place;
import org.admitone.roster.Changes;
import org.admitone.roster.PersonId;
import org.admitone.school.School;
import org.springframework.stereotype.Component;

/// A person's classes as a calendar: the last thirty days and all to come, as things are now. A class that does not take place says so; one that
/// is not the person's any more is not in it. Reads; only where a pass has no link for this yet, it makes one and notes it.
@Component
public final class PersonsCalendar {

    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int MOST = 1000;

    private final PostgresCalendars calendars;
    private final StandingLinks links;
    private final Changes changes;
    private final School school;

    PersonsCalendar(PostgresCalendars calendars, StandingLinks links, Changes changes, School school) {
        this.calendars = calendars;
        this.links = links;
        this.changes = changes;
        this.school = school;
    }

    /// As iCalendar.
    ///
    /// @param origin scheme, host and port that its links begin with
    public String of(PersonId person, String origin) {
        return changes.make(Actor.SYSTEM, change -> {
            List<PostgresCalendars.Row> rows = calendars.of(person, change.at().minus(SHOWN), MOST);
            StandingLinks.Said said = links.of(rows.stream().filter(row -> open(row, change.at())).map(row -> place(person, row)).toList());
            if (said.made() > 0) {
                change.note("pass.links_issued", null, null, person, Map.of("links", said.made(), "for", "calendar"));
            }
            return new CalendarWriter(school.wordsFor(calendars.language(person).orElse(null))).feed(school.name(), rows.stream().map(row -> entry(person, row, said, origin)).toList());
        });
    }

    private static boolean open(PostgresCalendars.Row row, Instant now) {
        return row.standing() == Standing.TAKES_PLACE && now.isBefore(row.closesAt());
    }

    private static CalendarEntry entry(PersonId person, PostgresCalendars.Row row, StandingLinks.Said said, String origin) {
        String path = said.path(place(person, row));
        return new CalendarEntry(new CalendarEntry.Of(row.session(), person), row.what(), row.sequence(), row.saidAt(), row.standing(),
                path == null ? null : origin + path);
    }

    private static Place place(PersonId person, PostgresCalendars.Row row) {
        return new Place(row.session(), person);
    }
}

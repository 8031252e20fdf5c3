package org.admitone.console.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.console.Form;
import org.admitone.roster.CourseId;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;
import org.admitone.session.SessionId;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.SeriesId;
import org.admitone.session.timetable.TimetableDesk;
import org.admitone.session.timetable.WeeklyTimetable;
import org.junit.jupiter.api.Test;

/// What was typed at one session, said of its series.
class SessionInSeriesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final Series SERIES = new Series(new SeriesId(UUID.randomUUID()), new CourseId(UUID.randomUUID()),
            new Series.Rule(new WeeklyTimetable(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 1, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 30), LocalTime.of(16, 0), LocalTime.of(17, 0), BERLIN, Set.of()),
                    LocalDate.of(2026, 10, 5), new TimetableDesk.Kind("Algebra", new DoorTimes(10, 10), "rooms")), Instant.EPOCH, "olga");

    private final Series.Member asPlanned = new Series.Member(MONDAY, session("Algebra", "2026-10-12T14:00:00Z"));

    @Test
    void nothing_that_others_could_share_needs_no_question() {
        assertThat(typed(asPlanned)).isEmpty();
        assertThat(typed(asPlanned, "code", "other")).isEmpty();
        assertThat(typed(asPlanned, "date", "2026-10-20")).as("another week").isEmpty();
        assertThat(typed(asPlanned, "date", "2026-10-15")).as("there is a class on that day already").isEmpty();
        assertThat(typed(asPlanned, "date", "2026-10-16")).as("past another class").isEmpty();
        assertThat(typed(asPlanned, "date", "tomorrow")).isEmpty();
    }

    @Test
    void only_what_was_changed_is_said_of_the_others() {
        var wider = typed(asPlanned, "from", "18:00", "provider", "zoom", "code", "other").orElseThrow();
        assertThat(wider.following().value("start")).isEqualTo("18:00");
        assertThat(wider.following().value("end")).isEqualTo("17:00");
        assertThat(wider.following().value("provider")).isEqualTo("zoom");
        assertThat(wider.following().value("title")).isEqualTo("Algebra");
        assertThat(wider.following().value("from")).as("the first day, not the hour").isEqualTo("2026-10-12");
        assertThat(wider.following().value("since")).isEqualTo("2026-10-12");
        assertThat(wider.following().value("byHand")).isEqualTo("KEPT");
        assertThat(wider.all().value("from")).isEqualTo("2026-10-05");
        assertThat(wider.all().value("since")).isEmpty();
        assertThat(wider.onlyHere()).as("the code").isTrue();
        assertThat(typed(asPlanned, "title", "Sets").orElseThrow().onlyHere()).isFalse();
    }

    @Test
    void what_the_session_had_of_its_own_gives_way_where_that_is_what_was_typed() {
        var renamed = new Series.Member(MONDAY, session("Guest lecture", "2026-10-12T14:00:00Z"));
        assertThat(typed(renamed, "title", "Sets").orElseThrow().all().value("byHand")).isEqualTo("CHANGED_TOO");
        assertThat(typed(renamed, "from", "18:00").orElseThrow().all().value("byHand")).as("its title is not meant").isEqualTo("KEPT");
        var moved = new Series.Member(MONDAY, session("Algebra", "2026-10-13T14:00:00Z"));
        assertThat(typed(moved, "to", "19:00").orElseThrow().all().value("byHand")).isEqualTo("CHANGED_TOO");
    }

    @Test
    void another_day_of_the_week_moves_that_day_of_each_week_and_no_class_falls_off_the_ends() {
        var later = typed(asPlanned, "date", "2026-10-14").orElseThrow();
        assertThat(later.following().all("days")).containsExactly("WEDNESDAY", "THURSDAY");
        assertThat(later.following().value("since")).isEqualTo("2026-10-12");
        assertThat(later.all().value("until")).as("the last Monday's class comes on Wednesday").isEqualTo("2026-12-02");
        Series.Member thursday = new Series.Member(LocalDate.of(2026, 10, 15), session("Algebra", "2026-10-15T14:00:00Z"));
        var earlier = typed(thursday, "date", "2026-10-13").orElseThrow();
        assertThat(earlier.following().value("since")).as("so that it can come before").isEqualTo("2026-10-13");
        assertThat(earlier.following().value("from")).isEqualTo("2026-10-13");
        assertThat(earlier.all().value("from")).isEqualTo("2026-10-05");
        assertThat(earlier.onlyHere()).isFalse();
    }

    private static Optional<SessionInSeries.Wider> typed(Series.Member member, String... fields) {
        Form form = SessionForm.of(member.session());
        for (int i = 0; i < fields.length; i += 2) {
            form = form.with(fields[i], fields[i + 1]);
        }
        return SessionInSeries.of(SERIES, member, form);
    }

    private static Session session(String title, String starts) {
        Instant start = Instant.parse(starts);
        return new Session(new SessionId(UUID.randomUUID()), SERIES.course(), new SessionDetails("a1", title, start, start.plusSeconds(3600), BERLIN, new DoorTimes(10, 10), null, "rooms"), null, null, 1);
    }
}

package org.admitone.classmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.mail.SchoolMailServer;
import org.admitone.mail.SchoolMailServer.Arrived;
import org.admitone.platform.Clash;
import org.admitone.platform.Eventually;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.roster.CourseId;
import org.admitone.scenario.School;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.timetable.Holiday;
import org.admitone.session.timetable.HolidayChanges;
import org.admitone.session.timetable.HolidayDesk;
import org.admitone.session.timetable.HolidayPlan;
import org.admitone.session.timetable.Observance;
import org.admitone.session.timetable.Occurrence;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.SeriesBook;
import org.admitone.session.timetable.TimetableDesk;
import org.admitone.session.timetable.WeeklyTimetable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A list of holidays that is changed after timetables were planned.
class HolidayMailTest {

    private static final Actor OLGA = Actor.staff("olga");
    private static final TimetableDesk.Kind ALGEBRA = new TimetableDesk.Kind("Algebra", new DoorTimes(10, 10), "rooms");

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    @AutoClose final SchoolMailServer smtp = new SchoolMailServer();
    final SettableClock clock = SettableClock.at("2026-09-01T08:00:00Z");
    final School school = new School(database, clock);

    @Test
    void nothing_happens_by_itself_and_what_is_shown_is_done_once_and_told_as_any_cancellation() {
        try (TestServer server = TestServer.on(database, clock, smtp.settings())) {
            School.Lesson lesson = school.lesson("ask", clock.instant().plus(Duration.ofDays(3)), Duration.ofHours(1));
            school.members(lesson, "learner", 1);
            HolidayChanges desk = server.bean(HolidayChanges.class);
            Series series = planned(server, lesson.course());
            quiet();
            List<Arrived> term = smtp.await(1);
            assertThat(desk.due()).isEmpty();

            server.bean(HolidayDesk.class).add(List.of(new Holiday("Autumn", LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 24))), Revision.ANY, OLGA);
            assertThat(alive(server, series)).as("nothing by itself").hasSize(5);
            HolidayPlan shown = desk.due().getFirst();
            assertThat(shown.cancels()).extracting(HolidayPlan.OnHoliday::day).containsExactly(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 19));
            assertThatThrownBy(() -> desk.follow(series.id(), "something else", OLGA)).isInstanceOf(Clash.class);
            HolidayPlan done = desk.follow(series.id(), shown.seen(), OLGA);
            assertThat(done).isEqualTo(shown);
            assertThat(alive(server, series)).extracting(Session::startsAt)
                    .containsExactly(Instant.parse("2026-10-05T14:00:00Z"), Instant.parse("2026-10-26T15:00:00Z"), Instant.parse("2026-11-02T15:00:00Z"));
            assertThat(desk.due()).isEmpty();
            assertThat(desk.follow(series.id(), "", OLGA).none()).as("again").isTrue();
            assertThat(database.jdbc().sql("select count(*) from audit where action = 'session_series.followed_holidays'").query(Long.class).single()).isEqualTo(1);
            assertThat(database.jdbc().sql("select count(*) from audit where action = 'session.cancelled' and detail::jsonb ->> 'reason' = 'Autumn'").query(Long.class).single()).isEqualTo(2);
            quiet();
            ReadCalendar told = ReadCalendar.of(smtp.awaitBeside(term, 1).getFirst().part("text/calendar"));
            assertThat(told.events()).hasSize(2).allSatisfy(event -> assertThat(event.value("STATUS")).isEqualTo("CANCELLED"));

            server.bean(HolidayDesk.class).replace(List.of(new Holiday("Autumn", LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 24))), Revision.ANY, OLGA);
            assertThat(desk.due()).singleElement().satisfies(plan -> assertThat(plan.adds()).extracting(Occurrence::day).containsExactly(LocalDate.of(2026, 10, 12)));
            desk.follow(series.id(), desk.preview(series.id()).seen(), OLGA);
            assertThat(alive(server, series)).hasSize(4);
            assertThat(desk.due()).isEmpty();
            doorIsOpen(server, series, desk);
        }
    }

    /// Seen before its door opens, done after it has.
    private void doorIsOpen(TestServer server, Series series, HolidayChanges desk) {
        server.bean(HolidayDesk.class).replace(List.of(new Holiday("A holiday said late", LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 2))), Revision.ANY, OLGA);
        clock.set(Instant.parse("2026-10-26T14:49:00Z"));
        String seen = desk.preview(series.id()).seen();
        clock.set(Instant.parse("2026-10-26T14:50:00Z"));
        assertThatThrownBy(() -> desk.follow(series.id(), seen, OLGA)).isInstanceOf(Clash.class);
        assertThat(desk.follow(series.id(), "", OLGA).cancels()).extracting(HolidayPlan.OnHoliday::day).containsExactly(LocalDate.of(2026, 11, 2));
    }

    private static List<Session> alive(TestServer server, Series series) {
        return server.bean(SeriesBook.class).members(series).stream().map(Series.Member::session).filter(session -> session.cancelledAt() == null).toList();
    }

    private static Series planned(TestServer server, CourseId course) {
        server.bean(TimetableDesk.class).plan(course, new WeeklyTimetable(Set.of(DayOfWeek.MONDAY), 1, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 2), LocalTime.of(16, 0), LocalTime.of(17, 0),
                ZoneId.of("Europe/Berlin"), Set.of(), new Observance.Observed(Set.of())), ALGEBRA, OLGA);
        return server.bean(SeriesBook.class).of(course).getFirst();
    }

    private void quiet() {
        Eventually.passes(Duration.ofSeconds(60), () -> assertThat(database.jdbc().sql("select count(*) from class_mail_change").query(Long.class).single()).isZero());
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
    }
}

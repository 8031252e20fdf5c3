package org.admitone.classmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.audit.Actor;
import org.admitone.mail.SchoolMailServer;
import org.admitone.mail.SchoolMailServer.Arrived;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.roster.CourseId;
import org.admitone.scenario.School;
import org.admitone.session.DoorTimes;
import org.admitone.session.timetable.Series;
import org.admitone.session.timetable.SeriesBook;
import org.admitone.session.timetable.SeriesDesk;
import org.admitone.session.timetable.SeriesEdit;
import org.admitone.session.timetable.TimetableDesk;
import org.admitone.session.timetable.WeeklyTimetable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A series that is changed in one act is one mail to each person, and the entries in their calendars follow.
class SeriesMailTest {

    private static final LocalDate THIRD = LocalDate.of(2026, 10, 19);
    private static final TimetableDesk.Kind ALGEBRA = new TimetableDesk.Kind("Algebra", new DoorTimes(10, 10), "rooms");

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    @AutoClose final SchoolMailServer smtp = new SchoolMailServer();
    final SettableClock clock = SettableClock.at("2026-09-01T08:00:00Z");
    final School school = new School(database, clock);

    @Test
    void each_person_gets_one_mail_with_all_that_changed_and_the_same_entries() {
        try (TestServer server = TestServer.on(database, clock, smtp.settings())) {
            School.Lesson lesson = school.lesson("ask", clock.instant().plus(Duration.ofDays(3)), Duration.ofHours(1));
            school.members(lesson, "learner", 2);
            Series series = planned(server, lesson.course());
            quiet();
            List<Arrived> term = smtp.await(2);

            var until = new WeeklyTimetable(Set.of(DayOfWeek.TUESDAY), 1, THIRD, LocalDate.of(2026, 10, 27), LocalTime.of(18, 0), LocalTime.of(19, 0), ZoneId.of("Europe/Berlin"), Set.of());
            server.bean(SeriesDesk.class).carryOut(series.id(), new SeriesEdit.Change(new SeriesEdit.Span.From(THIRD), until, ALGEBRA, SeriesEdit.ByHand.KEPT), "", "", Actor.staff("olga"));
            quiet();
            List<Arrived> changed = smtp.awaitBeside(term, 2);
            assertThat(changed).as("one each").extracting(Arrived::to).doesNotHaveDuplicates();
            Map<String, ReadCalendar.Event> before = byUid(term, changed.getFirst().to());
            Map<String, ReadCalendar.Event> then = byUid(changed, changed.getFirst().to());
            assertThat(before).containsKeys(then.keySet().toArray(String[]::new));
            assertThat(then.values()).as("two moved, one cancelled; the earlier ones are no news").hasSize(3)
                    .allSatisfy(event -> assertThat(event.number("SEQUENCE")).isGreaterThan(Objects.requireNonNull(before.get(event.value("UID"))).number("SEQUENCE")));
            assertThat(then.values()).filteredOn(event -> event.value("STATUS").equals("CONFIRMED")).extracting(ReadCalendar.Event::startsAt)
                    .as("18:00 on both sides of the change of the clocks").containsExactlyInAnyOrder(Instant.parse("2026-10-20T16:00:00Z"), Instant.parse("2026-10-27T17:00:00Z"));
            assertThat(then.values()).filteredOn(event -> event.value("STATUS").equals("CANCELLED")).extracting(ReadCalendar.Event::startsAt).containsExactly(Instant.parse("2026-11-02T15:00:00Z"));

            ReadCalendar.Event last = then.values().stream().filter(event -> event.startsAt().equals(Instant.parse("2026-10-27T17:00:00Z"))).findFirst().orElseThrow();
            laterPartIsMovedAndCancelled(server, lesson.course(), last, changed.getFirst().to());
        }
    }

    /// Of which one session is left: its mails are messages of RFC 5546, each of which stands for the entry that is in the calendar already.
    private void laterPartIsMovedAndCancelled(TestServer server, CourseId course, ReadCalendar.Event last, String to) {
        LocalDate day = LocalDate.of(2026, 10, 27);
        Series later = server.bean(SeriesBook.class).of(course).stream().filter(part -> part.rule().timetable().days().contains(DayOfWeek.TUESDAY)).findFirst().orElseThrow();
        var evening = new WeeklyTimetable(Set.of(DayOfWeek.TUESDAY), 1, day, day, LocalTime.of(19, 0), LocalTime.of(20, 0), ZoneId.of("Europe/Berlin"), Set.of());
        ReadCalendar moved = nextTo(to, () -> server.bean(SeriesDesk.class).carryOut(later.id(), new SeriesEdit.Change(new SeriesEdit.Span.From(day), evening, ALGEBRA, SeriesEdit.ByHand.KEPT), "", "",
                Actor.staff("olga")));
        assertThat(moved.method()).isEqualTo("REQUEST");
        assertThat(moved.only().value("UID")).isEqualTo(last.value("UID"));
        assertThat(moved.only().number("SEQUENCE")).isGreaterThan(last.number("SEQUENCE"));
        assertThat(moved.only().startsAt()).isEqualTo(Instant.parse("2026-10-27T18:00:00Z"));

        Series rest = server.bean(SeriesBook.class).of(course).stream().filter(part -> part.rule().timetable().from().equals(day)).findFirst().orElseThrow();
        ReadCalendar gone = nextTo(to, () -> server.bean(SeriesDesk.class).carryOut(rest.id(), new SeriesEdit.Cancel(new SeriesEdit.Span.From(day), SeriesEdit.ByHand.KEPT), "", "", Actor.staff("olga")));
        assertThat(gone.method()).isEqualTo("CANCEL");
        assertThat(gone.only().value("UID")).isEqualTo(last.value("UID"));
        assertThat(gone.only().number("SEQUENCE")).isGreaterThan(moved.only().number("SEQUENCE"));
        assertThat(gone.only().value("STATUS")).isEqualTo("CANCELLED");
    }

    /// One mail to each of the two.
    private ReadCalendar nextTo(String to, Runnable act) {
        List<Arrived> before = smtp.arrived();
        act.run();
        quiet();
        Arrived mail = smtp.awaitBeside(before, 2).stream().filter(each -> each.to().equals(to)).findFirst().orElseThrow();
        return ReadCalendar.of(mail.part("text/calendar"));
    }

    private static Series planned(TestServer server, CourseId course) {
        server.bean(TimetableDesk.class).plan(course, new WeeklyTimetable(Set.of(DayOfWeek.MONDAY), 1, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 2), LocalTime.of(16, 0), LocalTime.of(17, 0),
                ZoneId.of("Europe/Berlin"), Set.of()), ALGEBRA, Actor.staff("olga"));
        return server.bean(SeriesBook.class).of(course).getFirst();
    }

    private static Map<String, ReadCalendar.Event> byUid(List<Arrived> mails, String to) {
        return ReadCalendar.of(mails.stream().filter(mail -> mail.to().equals(to)).findFirst().orElseThrow().part("text/calendar")).events().stream()
                .collect(Collectors.toMap(event -> event.value("UID"), event -> event));
    }

    private void quiet() {
        Eventually.passes(Duration.ofSeconds(60), () -> assertThat(database.jdbc().sql("select count(*) from class_mail_change").query(Long.class).single()).isZero());
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
    }
}

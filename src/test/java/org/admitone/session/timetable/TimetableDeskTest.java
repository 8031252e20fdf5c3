package org.admitone.session.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Faults;
import org.admitone.platform.SettableClock;
import org.admitone.platform.Slice;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.roster.CourseId;
import org.admitone.scenario.School;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionFilter;
import org.admitone.session.Sessions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TimetableDeskTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TimetableDesk.Kind ALGEBRA = new TimetableDesk.Kind("Algebra", new DoorTimes(10, 10), "rooms");

    private static final SettableClock clock = SettableClock.at("2026-11-23T09:05:00Z");
    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, clock);
    private final School school = new School(database, clock);
    private final TimetableDesk desk = server.bean(TimetableDesk.class);

    @Test
    void plans_every_class_with_its_series_and_says_so() {
        CourseId course = school.lesson("ask").course();
        var made = desk.plan(course, mondaysAndThursdays("2026-12-01", "2026-12-31", "2026-12-24"), ALGEBRA, Actor.staff("olga"));
        assertThat(made).extracting(Session::startsAt).hasSize(8).startsWith(Instant.parse("2026-12-03T15:00:00Z")).doesNotContain(Instant.parse("2026-12-24T15:00:00Z"));
        assertThat(made).extracting(Session::code).doesNotHaveDuplicates().contains("2026-12-03-1600");
        assertThat(database.jdbc().sql("select count(*) from session join session_series using (series_id, course_id) where series_day = starts_at::date and starts_at < '2027-01-01'").query(Long.class).single())
                .isEqualTo(8);
        assertThat(database.jdbc().sql("select count(*) filter (where action = 'session.added') || ' ' || count(*) filter (where action = 'session_series.planned') from audit where actor = 'staff:olga'")
                .query(String.class).single()).isEqualTo("8 1");
    }

    @Test
    void shows_what_is_held_meanwhile_in_the_course_and_by_its_teachers() {
        School.Lesson here = school.lesson("ask", Instant.parse("2027-03-01T15:30:00Z"), java.time.Duration.ofHours(1));
        School.Lesson elsewhere = school.lesson("ask", Instant.parse("2027-03-04T14:30:00Z"), java.time.Duration.ofHours(1));
        School.Member teacher = school.members(here, "teacher", 1).getFirst();
        database.jdbc().sql("insert into enrolment (course_id, person_id, role, created_at, updated_at) values (:course, :person, 'teacher', now(), now())")
                .param("course", elsewhere.course().value()).param("person", teacher.person().value()).update();
        var preview = desk.preview(here.course(), mondaysAndThursdays("2027-03-01", "2027-03-11", "2027-03-08"));
        assertThat(preview.planned()).hasSize(3);
        assertThat(preview.beside()).extracting(Beside::occurrence).containsExactly(0, 1);
        assertThat(preview.beside().getFirst().teachers()).as("the same course").isEmpty();
        assertThat(preview.beside().getLast().session()).isEqualTo(elsewhere.session());
        assertThat(preview.beside().getLast().teachers()).isNotEmpty();
        assertThat(server.bean(Sessions.class).list(SessionFilter.ofCourse(here.course()), Slice.first(50)).items()).as("nothing was made").hasSize(1);

        var made = desk.plan(here.course(), mondaysAndThursdays("2027-03-01", "2027-03-11", "2027-03-08"), ALGEBRA, Actor.staff("mina")).stream().map(Session::id).toList();
        var meanwhile = server.bean(Meanwhile.class).of(made);
        assertThat(meanwhile).as("sessions there are, are told the same").containsOnlyKeys(made.get(0), made.get(1));
        assertThat(meanwhile.get(made.get(0))).extracting(Beside::session, Beside::teachers).containsExactly(org.assertj.core.groups.Tuple.tuple(here.session(), ""));
        assertThat(meanwhile.get(made.get(1))).extracting(Beside::session).containsExactly(elsewhere.session());
        assertThat(server.bean(Meanwhile.class).of(java.util.List.of(elsewhere.session())).get(elsewhere.session())).as("and from the other side").extracting(Beside::session).containsExactly(made.get(1));
        server.bean(org.admitone.session.SessionDesk.class).cancel(elsewhere.session(), org.admitone.platform.Revision.ANY, Actor.staff("olga"));
        assertThat(server.bean(Meanwhile.class).of(made)).as("what was cancelled counts for nothing").containsOnlyKeys(made.get(0));
    }

    @Test
    void leaves_the_holidays_of_the_school_out_and_keeps_what_was_planned_before() {
        CourseId course = school.lesson("ask").course();
        var holidays = server.bean(HolidayDesk.class);
        var rule = mondaysAndThursdays("2028-02-21", "2028-03-06", "2028-02-24");
        var observing = rule.with(new Observance.Observed(Set.of(LocalDate.of(2028, 2, 28))));
        var before = desk.plan(course, rule, ALGEBRA, Actor.staff("mia"));
        assertThat(before).hasSize(4);
        database.jdbc().sql("update session_series set observes = default, held = default, fell_out = default where course_id = ?").param(course.value()).update();    // as the migration left them
        long empty = holidays.list().revision();
        holidays.add(java.util.List.of(new Holiday("Winter", LocalDate.of(2028, 2, 24), LocalDate.of(2028, 3, 2))), org.admitone.platform.Revision.ANY, Actor.staff("mia"));
        assertThat(server.bean(SeriesBook.class).of(course)).singleElement().satisfies(series -> assertThat(series.rule().occurrences()).hasSize(4));

        var preview = desk.preview(course, observing);
        assertThat(preview.planned()).extracting(Occurrence::day).containsExactly(LocalDate.of(2028, 2, 21), LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 6));
        assertThat(preview.school().fallsOut()).extracting(Observing.Day::day).as("the 24th is left out by hand").containsExactly(LocalDate.of(2028, 3, 2));
        assertThatThrownBy(() -> desk.plan(course, observing, ALGEBRA, new org.admitone.platform.Revision(empty), Actor.staff("mia"))).isInstanceOf(org.admitone.platform.Clash.class);
        var made = desk.plan(course, observing, ALGEBRA, new org.admitone.platform.Revision(preview.school().revision()), Actor.staff("mia"));
        assertThat(made).extracting(Session::startsAt).containsExactlyElementsOf(preview.planned().stream().map(Occurrence::startsAt).toList());
        Series kept = server.bean(SeriesBook.class).of(made.getFirst().id()).orElseThrow();
        assertThat(kept.rule().timetable().school()).isEqualTo(new Observance.Observed(Set.of(LocalDate.of(2028, 2, 28)), Set.of(LocalDate.of(2028, 2, 24), LocalDate.of(2028, 3, 2))));

        Series old = server.bean(SeriesBook.class).of(before.getFirst().id()).orElseThrow();
        var observes = new SeriesEdit.Change(new SeriesEdit.Span.All(), observing, ALGEBRA, SeriesEdit.ByHand.KEPT);
        var series = server.bean(SeriesDesk.class);
        assertThat(series.preview(old.id(), observes).steps().stream().filter(step -> step instanceof SeriesStep.Cancels)).extracting(SeriesStep::day).containsExactly(LocalDate.of(2028, 3, 2));
        String seen = series.preview(old.id(), observes).seen();
        holidays.replace(java.util.List.of(), org.admitone.platform.Revision.ANY, Actor.staff("mia"));
        assertThatThrownBy(() -> series.carryOut(old.id(), observes, seen, "", Actor.staff("mia"))).as("the list is another by now").isInstanceOf(org.admitone.platform.Clash.class);
    }

    @Test
    void refuses_none_and_too_many_and_makes_all_or_none() {
        CourseId course = school.lesson("ask").course();
        assertThatThrownBy(() -> desk.preview(course, mondaysAndThursdays("2026-12-24", "2026-12-24", "2026-12-24"))).isInstanceOf(BadInput.class);
        var daily = new WeeklyTimetable(EnumSet.allOf(DayOfWeek.class), 1, LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31), LocalTime.of(8, 0), LocalTime.of(9, 0), BERLIN, Set.of());
        assertThatThrownBy(() -> desk.plan(course, daily, ALGEBRA, Actor.staff("olga"))).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults().getFirst().what()).startsWith("These would be 731 sessions"));
        var unknown = new TimetableDesk.Kind("Algebra", new DoorTimes(10, 10), "nowhere");
        assertThatThrownBy(() -> desk.plan(course, mondaysAndThursdays("2026-12-01", "2026-12-31", "2026-12-24"), unknown, Actor.staff("olga"))).isInstanceOf(BadInput.class);
        assertThat(database.jdbc().sql("select count(*) from session where course_id = :course").param("course", course.value()).query(Long.class).single()).isEqualTo(1);
        assertThat(database.jdbc().sql("select count(*) from session_series where course_id = :course").param("course", course.value()).query(Long.class).single()).isZero();
    }

    @Test
    void days_without_class_are_read_as_people_type_them() {
        Faults faults = new Faults();
        assertThat(DaysLeftOut.read("2026-12-24\n\n 2026-12-30 bis 2027-01-02 \n31.12.2026\n2026-02-30\n2027-01-02 to 2026-12-30", "leftOut", faults))
                .containsExactly(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2));
        assertThat(faults.found()).extracting(BadInput.Fault::what).hasSize(3).allMatch(what -> what.matches("Line [456] is no day.*"));
    }

    private static WeeklyTimetable mondaysAndThursdays(String from, String until, String without) {
        return new WeeklyTimetable(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 1, LocalDate.parse(from), LocalDate.parse(until), LocalTime.of(16, 0), LocalTime.of(17, 0), BERLIN,
                Set.of(LocalDate.parse(without)));
    }
}

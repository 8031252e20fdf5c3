package org.admitone.session.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.roster.CourseId;
import org.admitone.scenario.School;
import org.admitone.session.DoorTimes;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionDetails;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Series on a real database: changed, split, cancelled, all or none.
class SeriesDeskTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TimetableDesk.Kind ALGEBRA = new TimetableDesk.Kind("Algebra", new DoorTimes(10, 10), "rooms");
    private static final TimetableDesk.Kind GEOMETRY = new TimetableDesk.Kind("Geometry", new DoorTimes(10, 10), "rooms");
    private static final SeriesEdit.Span ALL = new SeriesEdit.Span.All();
    private static final Actor OLGA = Actor.staff("olga");

    private static final SettableClock clock = SettableClock.at("2026-11-23T09:05:00Z");
    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, clock);
    private final School school = new School(database, clock);
    private final SeriesDesk desk = server.bean(SeriesDesk.class);
    private final SeriesBook book = server.bean(SeriesBook.class);
    private final SessionDesk sessions = server.bean(SessionDesk.class);

    @Test
    void a_change_of_all_keeps_each_session_and_says_who_and_why() {
        Series series = planned(2026, 12, 7, 4);
        var edit = new SeriesEdit.Change(ALL, mondays(series, LocalTime.of(18, 0)), GEOMETRY, SeriesEdit.ByHand.KEPT);
        var preview = desk.preview(series.id(), edit);
        assertThat(preview.changed()).isEqualTo(4);
        assertThat(members(series)).as("a look changes nothing").extracting(Session::title).containsOnly("Algebra");
        List<Session> before = members(series);
        assertThat(desk.carryOut(series.id(), edit, preview.seen(), " The room is taken ", OLGA).series()).isEqualTo(series.id());
        assertThat(members(series)).extracting(Session::id).containsExactlyElementsOf(before.stream().map(Session::id).toList());
        assertThat(members(series)).extracting(Session::startsAt).first().isEqualTo(Instant.parse("2026-12-07T17:00:00Z"));
        assertThat(members(series)).allSatisfy(session -> assertThat(session.revision()).isEqualTo(2)).extracting(Session::title).containsOnly("Geometry");
        assertThat(database.jdbc().sql("select count(*) from audit where detail::jsonb->>'series' = :id and detail::jsonb->>'reason' = 'The room is taken' and actor = 'staff:olga'").param("id", series.id().toString())
                .query(Long.class).single()).as("one of the series, one of each session").isEqualTo(5);
        assertThat(desk.preview(series.id(), edit).changed()).as("it is so already").isZero();
    }

    @Test
    void this_and_the_following_become_a_series_of_their_own_and_all_is_meant_of_each() {
        Series series = planned(2027, 1, 4, 6);
        LocalDate third = LocalDate.of(2027, 1, 18);
        var later = new WeeklyTimetable(Set.of(DayOfWeek.TUESDAY), 1, third, series.rule().timetable().until().plusDays(1), LocalTime.of(9, 0), LocalTime.of(10, 0), BERLIN, Set.of());
        SeriesId tail = desk.carryOut(series.id(), new SeriesEdit.Change(new SeriesEdit.Span.From(third), later, ALGEBRA, SeriesEdit.ByHand.KEPT), "", "", OLGA).series();
        assertThat(tail).isNotEqualTo(series.id());
        assertThat(members(series)).extracting(Session::startsAt).containsExactly(Instant.parse("2027-01-04T15:00:00Z"), Instant.parse("2027-01-11T15:00:00Z"));
        Series second = book.byId(tail).orElseThrow();
        assertThat(members(second)).extracting(Session::startsAt).containsExactly(Instant.parse("2027-01-19T08:00:00Z"), Instant.parse("2027-01-26T08:00:00Z"),
                Instant.parse("2027-02-02T08:00:00Z"), Instant.parse("2027-02-09T08:00:00Z"));
        assertThat(book.byId(series.id()).orElseThrow().rule().timetable().until()).isEqualTo(third.minusDays(1));
        desk.carryOut(series.id(), new SeriesEdit.Change(ALL, mondays(book.byId(series.id()).orElseThrow(), LocalTime.of(12, 0)), ALGEBRA, SeriesEdit.ByHand.KEPT), "", "", OLGA);
        assertThat(members(second)).as("the later part is not meant").extracting(Session::startsAt).startsWith(Instant.parse("2027-01-19T08:00:00Z"));
        assertThat(members(series)).extracting(Session::startsAt).startsWith(Instant.parse("2027-01-04T11:00:00Z"));
        assertThat(book.of(members(second).getFirst().id())).contains(second);
    }

    @Test
    void cancelling_the_following_ends_the_series_and_an_earlier_session_stays() {
        Series series = planned(2027, 3, 1, 5);
        LocalDate fourth = LocalDate.of(2027, 3, 22);
        var done = desk.carryOut(series.id(), new SeriesEdit.Cancel(new SeriesEdit.Span.From(fourth), SeriesEdit.ByHand.CHANGED_TOO), "", "", OLGA);
        assertThat(done.preview().cancelled()).isEqualTo(2);
        assertThat(members(series)).filteredOn(session -> session.cancelledAt() == null).hasSize(3);
        assertThat(book.byId(series.id()).orElseThrow().rule().timetable().until()).isEqualTo(fourth.minusDays(1));
        var longer = new WeeklyTimetable(Set.of(DayOfWeek.MONDAY), 1, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 29), LocalTime.of(16, 0), LocalTime.of(17, 0), BERLIN, Set.of());
        assertThat(desk.carryOut(series.id(), new SeriesEdit.Change(ALL, longer, ALGEBRA, SeriesEdit.ByHand.KEPT), "", "", OLGA).preview().added()).as("a later last day plans them again").isEqualTo(2);
        assertThat(members(series)).filteredOn(session -> session.cancelledAt() == null).hasSize(5);
    }

    @Test
    void what_changed_since_the_look_is_told_and_nothing_is_done() {
        Series series = planned(2027, 5, 3, 3);
        var edit = new SeriesEdit.Change(ALL, mondays(series, LocalTime.of(18, 0)), ALGEBRA, SeriesEdit.ByHand.KEPT);
        String seen = desk.preview(series.id(), edit).seen();
        Session second = members(series).get(1);
        SessionDetails is = second.details();
        sessions.change(second.id(), new Revision(second.revision()), new SessionDetails(is.code(), "Test", is.startsAt(), is.endsAt(), is.zone(), is.doorTimes(), is.seatPolicy(), is.provider()), OLGA);
        assertThatThrownBy(() -> desk.carryOut(series.id(), edit, seen, "", OLGA)).isInstanceOf(Clash.class);
        assertThat(members(series)).extracting(Session::startsAt).first().isEqualTo(Instant.parse("2027-05-03T14:00:00Z"));
        assertThat(desk.carryOut(series.id(), edit, desk.preview(series.id(), edit).seen(), "", OLGA).preview().changed()).isEqualTo(3);
        assertThat(members(series).get(1).title()).as("renamed by hand, so it stays").isEqualTo("Test");
    }

    @Test
    void all_or_none_and_no_part_before_its_beginning() {
        Series series = planned(2027, 6, 7, 3);
        var nowhere = new TimetableDesk.Kind("Algebra", new DoorTimes(10, 10), "nowhere");
        var bad = new SeriesEdit.Change(ALL, mondays(series, LocalTime.of(18, 0)), nowhere, SeriesEdit.ByHand.KEPT);
        assertThatThrownBy(() -> desk.carryOut(series.id(), bad, "", "", OLGA)).isInstanceOf(BadInput.class);
        var early = new SeriesEdit.Change(new SeriesEdit.Span.From(LocalDate.of(2027, 6, 14)), mondays(series, LocalTime.of(18, 0)), ALGEBRA, SeriesEdit.ByHand.KEPT);
        assertThatThrownBy(() -> desk.preview(series.id(), early)).isInstanceOfSatisfying(BadInput.class, told -> assertThat(told.faults().getFirst().where()).isEqualTo("from"));
        assertThat(members(series)).extracting(Session::revision).containsOnly(1L);
        assertThat(book.of(series.course())).hasSize(1);
    }

    private Series planned(int year, int month, int day, int classes) {
        CourseId course = school.lesson("ask").course();
        LocalDate first = LocalDate.of(year, month, day);
        server.bean(TimetableDesk.class).plan(course, new WeeklyTimetable(Set.of(DayOfWeek.MONDAY), 1, first, first.plusWeeks(classes - 1), LocalTime.of(16, 0), LocalTime.of(17, 0), BERLIN, Set.of()),
                ALGEBRA, OLGA);
        return book.of(course).getFirst();
    }

    private static WeeklyTimetable mondays(Series series, LocalTime start) {
        WeeklyTimetable is = series.rule().timetable();
        return new WeeklyTimetable(is.days(), is.everyWeeks(), is.from(), is.until(), start, start.plusHours(1), is.zone(), is.leftOut());
    }

    private List<Session> members(Series series) {
        return book.members(series).stream().map(Series.Member::session).toList();
    }
}

package org.admitone.session.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.classmail.calendar.CalendarEntry;
import org.admitone.classmail.calendar.CalendarWriter;
import org.admitone.platform.Clash;
import org.admitone.platform.NotThere;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.platform.lists.ImportFault;
import org.admitone.platform.words.Language;
import org.admitone.platform.words.Words;
import org.admitone.roster.Course;
import org.admitone.roster.CourseDesk;
import org.admitone.roster.CourseDetails;
import org.admitone.roster.DoorSettings;
import org.admitone.roster.PersonId;
import org.admitone.session.Session;
import org.admitone.session.SessionDesk;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SessionImportDeskTest {

    private static final Actor OLGA = Actor.staff("olga");
    private static final SettableClock clock = SettableClock.at("2026-09-01T09:00:00Z");
    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, clock);
    private static final SessionImportDesk desk = server.bean(SessionImportDesk.class);

    private final Course algebra = course("algebra", "Europe/Berlin");
    private final Course go = course("go", "Asia/Tokyo");

    @Test
    void a_list_is_looked_at_and_made_and_the_same_again_changes_nothing() {
        String list = "code;title;date;start;end;opens\na1;Sets;2026-10-05;18:00;19:30;30\na2;;2026-10-26;18:00;19:30;\n";
        SessionPreview preview = preview(algebra, list);
        assertThat(preview.plan().count(PlannedSession.Kind.ADDED)).isEqualTo(2);
        assertThat(sessions(algebra)).as("nothing before it is confirmed").isEmpty();
        assertThat(confirm(algebra, preview, NotNamed.STAY)).isEqualTo(new SessionsImported(2, 0, 0, 0));
        assertThat(sessions(algebra)).extracting(Session::code, Session::title, Session::startsAt, session -> session.details().doorTimes().opensMinutesBefore()).containsExactly(
                org.assertj.core.groups.Tuple.tuple("a1", "Sets", Instant.parse("2026-10-05T16:00:00Z"), 30),
                org.assertj.core.groups.Tuple.tuple("a2", "algebra", Instant.parse("2026-10-26T17:00:00Z"), 10));
        List<Session> before = sessions(algebra);
        long lines = auditLines();
        assertThat(confirm(algebra, preview(algebra, list), NotNamed.ARE_CANCELLED)).isEqualTo(new SessionsImported(0, 0, 2, 0));
        assertThat(sessions(algebra)).isEqualTo(before);
        assertThat(auditLines()).isEqualTo(lines);
    }

    @Test
    void a_later_list_moves_renames_and_cancels_by_code_and_leaves_what_it_does_not_say() {
        confirm(algebra, preview(algebra, "code;title;start;end;opens\nb1;Sets;2026-10-05 18:00;19:30;30\nb2;Maps;2026-10-12 18:00;19:30;\nb3;Rings;2026-10-19 18:00;19:30;"), NotNamed.STAY);
        SessionPreview later = preview(algebra, "code;start;minutes;status\nb1;2026-10-06 18:00;90;\nb2;;;cancelled\nnever;;;cancelled");
        assertThat(later.plan().of(PlannedSession.Kind.CHANGED)).singleElement().satisfies(entry -> {
            assertThat(entry.changes()).containsExactly("startsAt", "endsAt");
            assertThat(entry.after().title()).isEqualTo("Sets");
            assertThat(entry.after().doorTimes().opensMinutesBefore()).isEqualTo(30);
        });
        assertThat(later.plan().notMade()).isEqualTo(1);
        assertThat(later.plan().missing()).extracting(Session::code).containsExactly("b3");
        assertThat(confirm(algebra, later, NotNamed.STAY)).isEqualTo(new SessionsImported(0, 1, 0, 1));
        assertThat(database.jdbc().sql("select count(*) from session where course_id = :course and code like 'b%' and cancelled_at is null").param("course", algebra.id().value())
                .query(Long.class).single()).isEqualTo(2);

        SessionPreview back = preview(algebra, "code;start;minutes\nb1;2026-10-06 18:00;90\nb2;2026-10-12 18:00;90");
        assertThat(back.plan().count(PlannedSession.Kind.STAYS_CANCELLED)).as("a cancellation is not taken back").isEqualTo(1);
        assertThat(confirm(algebra, back, NotNamed.ARE_CANCELLED)).as("b3 is not named").isEqualTo(new SessionsImported(0, 0, 2, 1));
        assertThat(sessions(algebra)).filteredOn(session -> session.cancelledAt() == null).extracting(Session::code).containsExactly("b1");
    }

    @Test
    void a_list_of_the_school_names_courses_and_reads_times_by_their_clocks() {
        SessionPreview preview = preview(null, "course;code;start;end;zone\n" + algebra.code() + ";c1;2026-10-05 18:00;19:00;\n" + go.code() + ";c1;2026-10-05 18:00;19:00;\n"
                + go.code() + ";c2;2026-10-05 18:00;19:00;Europe/Lisbon\n");
        assertThat(confirm(null, preview, NotNamed.STAY).added()).isEqualTo(3);
        assertThat(sessions(go)).extracting(Session::startsAt).containsExactly(Instant.parse("2026-10-05T09:00:00Z"), Instant.parse("2026-10-05T17:00:00Z"));
        assertThat(sessions(go)).extracting(session -> session.zone().getId()).containsExactly("Asia/Tokyo", "Europe/Lisbon");
        assertThatThrownBy(() -> desk.again(algebra.id(), Objects.requireNonNull(preview(null, "course,start,end\n" + go.code() + ",2026-10-05 18:00,19:00").id())))
                .as("a list of the school is none of a course").isInstanceOf(NotThere.class);
    }

    @Test
    void all_faults_are_told_and_nothing_is_kept() {
        long kept = keptLists();
        SessionPreview preview = preview(null, "course;code;start;end;provider\nnowhere;d1;2026-10-05 18:00;19:00;\n;d2;2026-10-05 18:00;19:00;\n"
                + algebra.code() + ";d3;2027-03-28 02:30;04:00;\n" + algebra.code() + ";d4;2026-10-05 18:00;2026-10-20 19:00;\n" + algebra.code() + ";d5;2026-10-05 18:00;19:00;attic\n"
                + algebra.code() + ";d6;2026-10-05 18:00;19:00;\n" + algebra.code() + ";d6;2026-10-05 18:00;19:00;\n");
        assertThat(preview.id()).isNull();
        assertThat(preview.plan().faults()).extracting(fault -> fault.spot().line() + " " + fault.column()).containsExactly("2 course", "3 course", "4 start", "5 endsAt", "6 provider", "8 code");
        assertThat(preview.plan().faults()).extracting(ImportFault::what).anyMatch(what -> what.contains("is on line 7 already"));
        assertThat(preview(algebra, "course,start,end\n" + go.code() + ",2026-10-05 18:00,19:00").plan().faults().getFirst().what()).startsWith("This line is of another course.");
        assertThat(keptLists()).isEqualTo(kept);
        assertThat(desk.preview(algebra.id(), new byte[SessionList.MOST_BYTES + 1], OLGA).plan().faults().getFirst().what()).contains("larger than 2 MB");
        assertThat(desk.preview(algebra.id(), new byte[] {'P', 'K', 3, 4}, OLGA).plan().faults().getFirst().what()).contains("spreadsheet");
    }

    @Test
    void what_changed_since_the_preview_stops_it() {
        confirm(algebra, preview(algebra, "code,start,end\ne1,2026-10-05 18:00,19:00"), NotNamed.STAY);
        SessionPreview seen = preview(algebra, "code,start,end\ne1,2026-10-05 17:00,18:00\ne2,2026-10-06 17:00,18:00");
        server.bean(SessionDesk.class).cancel(sessions(algebra).getFirst().id(), Revision.ANY, OLGA);
        assertThatThrownBy(() -> confirm(algebra, seen, NotNamed.STAY)).isInstanceOfSatisfying(Clash.class,
                clash -> assertThat(clash.kind()).isEqualTo(SessionImportProblem.SESSIONS_CHANGED));
        assertThat(sessions(algebra)).hasSize(1);
        assertThat(confirm(algebra, desk.again(algebra.id(), Objects.requireNonNull(seen.id())), NotNamed.STAY).added()).isEqualTo(1);
    }

    @Test
    void a_session_without_a_code_is_known_by_its_start() {
        String list = "date,start,end\n2026-10-05,18:00,19:00\n";
        assertThat(confirm(algebra, preview(algebra, list), NotNamed.STAY).added()).isEqualTo(1);
        assertThat(sessions(algebra)).extracting(Session::code).containsExactly("2026-10-05-1800");
        assertThat(confirm(algebra, preview(algebra, list), NotNamed.STAY).unchanged()).isEqualTo(1);
        clock.set(Instant.parse("2026-10-05T16:30:00Z"));
        assertThat(preview(algebra, "date,start,end\n2026-10-06,18:00,19:00").plan().missing()).as("what runs is not offered for cancellation").isEmpty();
        clock.set(Instant.parse("2026-09-01T09:00:00Z"));
    }

    @Test
    void as_many_as_are_allowed_are_made_at_once() {
        StringBuilder list = new StringBuilder("code,start,minutes\n");
        for (int i = 0; i < SessionList.MOST; i++) {
            list.append("f").append(i).append(",2026-10-05T08:00:00Z,").append(i % 500 + 1).append("\n");
        }
        assertThat(confirm(algebra, preview(algebra, list.toString()), NotNamed.STAY).added()).isEqualTo(2_000);
        assertThat(confirm(algebra, preview(algebra, list.toString()), NotNamed.STAY).unchanged()).isEqualTo(2_000);
    }

    @Test
    void a_calendar_is_imported_and_a_later_one_moves_and_cancels_the_same_sessions() {
        String series = SessionCalendarTest.event("UID:g1", "DTSTART;TZID=Europe/Berlin:20261005T180000", "DURATION:PT90M", "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:Sets");
        assertThat(confirm(algebra, preview(algebra, SessionCalendarTest.calendar(series)), NotNamed.STAY).added()).isEqualTo(4);
        assertThat(confirm(algebra, preview(algebra, SessionCalendarTest.calendar(series)), NotNamed.ARE_CANCELLED)).isEqualTo(new SessionsImported(0, 0, 4, 0));
        String later = series.replace("RRULE", "EXDATE;TZID=Europe/Berlin:20261019T180000\r\nRRULE")
                + SessionCalendarTest.event("UID:g1", "RECURRENCE-ID;TZID=Europe/Berlin:20261012T180000", "DTSTART;TZID=Europe/Berlin:20261013T090000", "DURATION:PT90M", "SUMMARY:Sets");
        assertThat(confirm(algebra, preview(algebra, SessionCalendarTest.calendar(later)), NotNamed.STAY)).isEqualTo(new SessionsImported(0, 1, 2, 1));
        assertThat(sessions(algebra)).filteredOn(session -> session.cancelledAt() == null).extracting(Session::startsAt).containsExactly(Instant.parse("2026-10-05T16:00:00Z"),
                Instant.parse("2026-10-13T07:00:00Z"), Instant.parse("2026-10-26T17:00:00Z"));
    }

    /// As learning systems export it: the course's short name is a category.
    @Test
    void a_calendar_of_the_school_goes_to_the_courses_that_its_events_name_and_shows_what_belongs_to_none() {
        Course away = course("away", "Europe/Berlin");
        server.bean(CourseDesk.class).archive(away.id(), Revision.ANY, OLGA);
        String series = SessionCalendarTest.event("UID:m1", "DTSTART;TZID=Europe/Berlin:20261005T180000", "DURATION:PT90M", "RRULE:FREQ=WEEKLY;COUNT=2", "SUMMARY:Sets", "CATEGORIES:Term," + algebra.code());
        String moved = SessionCalendarTest.event("UID:m1", "RECURRENCE-ID;TZID=Europe/Berlin:20261012T180000", "DTSTART;TZID=Europe/Berlin:20261013T090000", "DURATION:PT90M", "SUMMARY:Sets");
        String prefixed = SessionCalendarTest.event("UID:m2", "DTSTART:20261005T160000Z", "DURATION:PT1H", "SUMMARY:" + go.code() + ": Joseki");
        String strange = SessionCalendarTest.event("UID:m3", "DTSTART:20261005T160000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY", "SUMMARY:Staff meeting", "CATEGORIES:staff");
        String put = SessionCalendarTest.event("UID:m4", "DTSTART:20261005T160000Z", "DURATION:PT1H", "SUMMARY:Old: times", "CATEGORIES:" + away.code());
        String all = SessionCalendarTest.calendar(moved + series + prefixed + strange + put + SessionCalendarTest.event("UID:m5", "DTSTART:20261005T160000Z", "DURATION:PT1H"));
        SessionPreview preview = preview(null, all);
        assertThat(preview.plan().ofNone()).extracting(event -> event.spot().words() + " " + event.title() + " " + event.named())
                .containsExactly("event 4 Staff meeting [staff]", "event 5 Old: times [" + away.code() + ", Old]", "event 6 null []");
        assertThat(confirm(null, preview, NotNamed.STAY)).isEqualTo(new SessionsImported(3, 0, 0, 0));
        assertThat(sessions(algebra)).extracting(Session::startsAt).containsExactly(Instant.parse("2026-10-05T16:00:00Z"), Instant.parse("2026-10-13T07:00:00Z"));
        assertThat(sessions(go)).extracting(Session::title).containsExactly("Joseki");
        assertThat(confirm(null, preview(null, all), NotNamed.ARE_CANCELLED)).as("the same again").isEqualTo(new SessionsImported(0, 0, 3, 0));
        SessionPreview none = preview(null, SessionCalendarTest.calendar(strange));
        assertThat(none.plan().faults()).as("nothing of it is meant for here: shown, and nothing to do").isEmpty();
        assertThat(none.plan().ofNone()).hasSize(1);
    }

    @Test
    void what_else_is_held_meanwhile_is_told_of_what_comes_and_of_what_is_moved() {
        confirm(algebra, preview(algebra, "code,start,end\nh1,2026-10-05 18:00,19:00\nh2,2026-10-06 18:00,19:00"), NotNamed.STAY);
        SessionPreview preview = preview(algebra, "code,start,end\nh1,2026-10-06 18:30,19:30\nh3,2026-10-05 18:30,19:30\nh4,2026-10-06 19:30,20:00");
        assertThat(preview.plan().entries()).filteredOn(entry -> !preview.beside(entry).isEmpty()).extracting(entry -> entry.after().code()).as("where h1 was is free now").containsExactly("h1");
    }

    /// What people subscribe to is a calendar that another school, or this one, can take over as it is.
    @Test
    void our_own_calendar_comes_back_as_the_same_sessions() {
        Random random = new Random(5546);
        for (int round = 0; round < 10; round++) {
            Course into = course("Sets", "Europe/Berlin");
            List<CalendarEntry> entries = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                Instant starts = Instant.parse("2026-10-01T00:00:00Z").plusSeconds(60L * random.nextInt(500_000));
                entries.add(new CalendarEntry(new CalendarEntry.Of(new SessionId(UUID.randomUUID()), new PersonId(UUID.randomUUID())),
                        new CalendarEntry.What("Größen; „a, b“\\n", "Größen; „a, b“\\n", starts, starts.plusSeconds(60L * (1 + random.nextInt(600))), ZoneId.of("Asia/Tokyo")),
                        random.nextInt(9), clock.instant(), CalendarEntry.Standing.TAKES_PLACE, random.nextBoolean() ? "https://school.example/p/x" : null));
            }
            confirm(into, preview(into, new CalendarWriter(random.nextBoolean() ? Words.ENGLISH : Words.in(Language.DE)).feed("Lyceum", entries)), NotNamed.STAY);
            assertThat(sessions(into)).extracting(session -> session.title() + session.startsAt() + session.endsAt()).containsExactlyInAnyOrderElementsOf(
                    entries.stream().map(entry -> entry.what().title() + entry.what().startsAt() + entry.what().endsAt()).toList());
            assertThat(confirm(into, preview(into, new CalendarWriter(Words.ENGLISH).feed("Lyceum", entries.stream().map(entry -> new CalendarEntry(entry.of(), entry.what(), entry.sequence(), entry.stamp(),
                    CalendarEntry.Standing.CANCELLED, null)).toList())), NotNamed.STAY)).isEqualTo(new SessionsImported(0, 0, 0, 30));
        }
    }

    private static SessionPreview preview(@Nullable Course course, String list) {
        return desk.preview(course == null ? null : course.id(), list, OLGA);
    }

    private static SessionsImported confirm(@Nullable Course course, SessionPreview preview, NotNamed notNamed) {
        assertThat(preview.plan().faults()).isEmpty();
        return desk.confirm(course == null ? null : course.id(), Objects.requireNonNull(preview.id()), preview.plan().digest(), notNamed, OLGA);
    }

    private static List<Session> sessions(Course course) {
        return server.bean(Sessions.class).ofCourse(course.id());
    }

    private static long auditLines() {
        return database.jdbc().sql("select count(*) from audit").query(Long.class).single();
    }

    private static long keptLists() {
        return database.jdbc().sql("select count(*) from session_import").query(Long.class).single();
    }

    private static Course course(String title, String zone) {
        return server.bean(CourseDesk.class).add(new CourseDetails(title + "-" + UUID.randomUUID(), title, ZoneId.of(zone), DoorSettings.USUAL), OLGA);
    }
}

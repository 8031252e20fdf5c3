package org.admitone.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.platform.Stored;
import org.admitone.provider.PlainProvider;
import org.admitone.provider.Providers;
import org.admitone.roster.CourseDetails;
import org.admitone.roster.CourseId;
import org.admitone.roster.DoorSettings;
import org.admitone.roster.RosterHouse;
import org.admitone.roster.SeatPolicy;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionDeskTest {

    private static final Actor OLGA = Actor.staff("olga");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant TEN = Instant.parse("2026-09-02T08:00:00Z");

    @AutoClose static final RosterHouse house = new RosterHouse();
    private static final PostgresSessions sessions = new PostgresSessions(house.database.jdbc());
    private static final SessionDesk desk = new SessionDesk(sessions, sessions, house.changes,
            new Providers(List.of(new PlainProvider("rooms"), new PlainProvider("elsewhere"))));
    private CourseId course = new CourseId(new UUID(0, 0));

    @BeforeEach
    void a_course() {
        course = house.courseDesk.add(new CourseDetails("c-" + UUID.randomUUID(), "Algebra", BERLIN, DoorSettings.USUAL), OLGA).id();
        house.lines.clear();
        house.announced.clear();
    }

    private static SessionDetails details(String code, Instant start) {
        return new SessionDetails(code, "Lesson", start, start.plus(Duration.ofHours(1)), BERLIN, DoorTimes.USUAL, SeatPolicy.MOVE, "rooms");
    }

    @Test
    void a_session_is_planned_moved_and_cancelled_each_with_its_line() {
        Session session = desk.add(course, details("s1", TEN), OLGA);
        assertThat(house.announced).isEmpty();
        assertThat(desk.put(course, details("s1", TEN), Revision.ANY, OLGA).how()).isEqualTo(Stored.How.UNCHANGED);
        Session moved = desk.change(session.id(), new Revision(1), details("s1", TEN.plusSeconds(3600)), OLGA).thing();
        assertThat(sessions.byId(session.id())).contains(moved);
        desk.cancel(session.id(), new Revision(2), OLGA);
        desk.cancel(session.id(), Revision.ANY, OLGA);
        assertThat(house.actions()).containsExactly("session.added", "session.changed", "session.cancelled");
        assertThat(house.announced).containsExactly(course, course);
        assertThatThrownBy(() -> desk.change(session.id(), Revision.ANY, details("s1", TEN), OLGA)).isInstanceOf(Clash.class);
    }

    @Test
    void a_session_is_held_where_there_is_a_provider_and_stays_there_once_its_door_has_opened() {
        assertThatThrownBy(() -> desk.add(course, elsewhere("s1", TEN, "nowhere"), OLGA)).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults()).singleElement().satisfies(fault -> assertThat(fault.where()).isEqualTo("provider")));
        Instant far = Instant.parse("2150-01-01T08:00:00Z");
        Session coming = desk.add(course, elsewhere("s1", far, "elsewhere"), OLGA);
        assertThat(sessions.byId(coming.id())).hasValueSatisfying(stored -> assertThat(stored.provider()).isEqualTo("elsewhere"));
        assertThat(desk.change(coming.id(), Revision.ANY, details("s1", far), OLGA).thing().provider()).isEqualTo("rooms");
        Session begun = desk.add(course, details("s2", Instant.parse("2020-01-01T08:00:00Z")), OLGA);
        assertThatThrownBy(() -> desk.change(begun.id(), Revision.ANY, elsewhere("s2", begun.startsAt(), "elsewhere"), OLGA))
                .isInstanceOfSatisfying(Clash.class, clash -> assertThat(clash.kind()).isEqualTo(SessionProblem.PROVIDER_STAYS));
    }

    private static SessionDetails elsewhere(String code, Instant start, String provider) {
        return new SessionDetails(code, "Lesson", start, start.plus(Duration.ofHours(1)), BERLIN, DoorTimes.USUAL, null, provider);
    }

    @Test
    void codes_are_unique_in_their_course_only_and_free_ones_are_found() {
        desk.add(course, details("2026-09-02-1000", TEN), OLGA);
        assertThatThrownBy(() -> desk.add(course, details("2026-09-02-1000", TEN), OLGA)).isInstanceOf(Clash.class);
        assertThat(desk.freeCode(course, TEN, BERLIN)).isEqualTo("2026-09-02-1000-2");
        CourseId other = house.courseDesk.add(new CourseDetails("o-" + UUID.randomUUID(), "Other", BERLIN, DoorSettings.USUAL), OLGA).id();
        assertThat(desk.add(other, details(desk.freeCode(other, TEN, BERLIN), TEN), OLGA).code()).isEqualTo("2026-09-02-1000");
    }

    @Test
    void impossible_times_are_refused_all_at_once() {
        assertThatThrownBy(() -> new SessionDetails("", "", TEN, TEN, BERLIN, DoorTimes.USUAL, null, "rooms"))
                .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults()).extracting(BadInput.Fault::where).containsExactly("code", "title", "endsAt"));
        assertThatThrownBy(() -> new DoorTimes(-1, 9999)).isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults()).hasSize(2));
        assertThatThrownBy(() -> details("s", Instant.parse("9999-01-01T00:00:00Z"))).isInstanceOf(BadInput.class);
    }

    @Test
    void phases_follow_the_clock() {
        Session session = desk.add(course, details("s1", TEN), OLGA);
        record Moment(long minutesFromStart, Session.Phase phase) {}
        for (Moment moment : List.of(new Moment(-11, Session.Phase.COMING), new Moment(-10, Session.Phase.DOOR_OPEN), new Moment(0, Session.Phase.RUNNING),
                new Moment(60, Session.Phase.CLOSING), new Moment(70, Session.Phase.OVER))) {
            assertThat(session.phaseAt(TEN.plusSeconds(60 * moment.minutesFromStart))).as(moment.toString()).isEqualTo(moment.phase);
        }
        assertThat(desk.cancel(session.id(), Revision.ANY, OLGA).phaseAt(TEN)).isEqualTo(Session.Phase.CANCELLED);
    }

    @Test
    void lists_go_by_start_within_a_span_and_in_parts() {
        for (int day = 0; day < 25; day++) {
            desk.add(course, details("s" + day, TEN.plus(Duration.ofDays(day / 2))), OLGA);
        }
        List<String> codes = new ArrayList<>();
        String next = null;
        do {
            Page<Session> page = sessions.list(SessionFilter.ofCourse(course), Slice.of(4, next));
            page.items().forEach(session -> codes.add(session.code()));
            next = page.next();
        } while (next != null);
        assertThat(codes).hasSize(25).doesNotHaveDuplicates().startsWith("s0", "s1").endsWith("s24");
        assertThat(sessions.list(new SessionFilter(course, TEN.plus(Duration.ofDays(3)), TEN.plus(Duration.ofDays(5)), SessionFilter.Cancelled.LEFT_OUT), Slice.first(50)).items())
                .extracting(Session::code).containsExactly("s6", "s7", "s8", "s9");
    }

    @Test
    void lists_find_words_of_the_session_and_of_its_course() {
        desk.add(course, details("s1", TEN), OLGA);
        desk.add(course, details("per%cent", TEN.plus(Duration.ofDays(1))), OLGA);
        SessionFilter all = SessionFilter.ofCourse(course);
        String title = house.courses.byId(course).orElseThrow().title();
        assertThat(codes(all.matching("S1"))).containsExactly("s1");
        assertThat(codes(all.matching("%"))).as("a per cent sign is one").containsExactly("per%cent");
        assertThat(codes(all.matching(title.substring(1)))).as("by the course's title").containsExactly("s1", "per%cent");
        assertThat(codes(all.matching("nowhere"))).isEmpty();
    }

    private static List<String> codes(SessionFilter filter) {
        return sessions.list(filter, Slice.first(50)).items().stream().map(Session::code).toList();
    }
}

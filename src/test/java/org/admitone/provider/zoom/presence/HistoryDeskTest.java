package org.admitone.provider.zoom.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestServer;
import org.admitone.presence.PresenceStay;
import org.admitone.presence.PresenceStay.Kind;
import org.admitone.presence.PresenceStay.Who;
import org.admitone.presence.PresenceStays;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.inbox.Inbox;
import org.admitone.provider.zoom.inbox.InboxCursor;
import org.admitone.provider.zoom.inbox.InboxNews;
import org.admitone.provider.zoom.inbox.Recovered;
import org.admitone.provider.zoom.inbox.StoredEvent;
import org.admitone.provider.zoom.meetings.HeldSession;
import org.admitone.provider.zoom.meetings.Registrations;
import org.admitone.scenario.AtOnce;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.scenario.ZoomSchool;
import org.admitone.simulator.zoom.http.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What is stored of Zoom's words, drawn up on a real database by two nodes that also look at it by themselves.
class HistoryDeskTest {

    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-01T10:00:00Z", options -> options);
    static final TestServer OTHER = SCHOOL.node();

    private final School.Lesson lesson = SCHOOL.lesson("move");
    private final School.Member ada = SCHOOL.school.learner(lesson);
    private final DeviceClient laptop = SCHOOL.device(ada);
    private final MeetingNumber meeting;
    private final ZoomSays zoom;
    private final String adas;

    HistoryDeskTest() {
        SCHOOL.prepared(lesson, 1);
        meeting = new MeetingNumber(SCHOOL.meeting(lesson));
        zoom = new ZoomSays(SCHOOL.server.bean(Inbox.class), meeting.value());
        adas = SCHOOL.database.jdbc().sql("select registrant_id from zoom_registrant where session_id = ? and person_id = ?")
                .params(lesson.session().value(), ada.person().value()).query(String.class).single();
    }

    private static Instant now() {
        return SCHOOL.clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void drawUp() {
        SCHOOL.server.bean(HistoryDesk.class).drawUp(meeting);
    }

    private List<PresenceStay> stays() {
        return SCHOOL.server.bean(PresenceStays.class).of(lesson.session());
    }

    private List<Map<String, @Nullable Object>> rows(String sql) {
        return SCHOOL.database.jdbc().sql(sql).param(lesson.session().value()).query().listOfRows();
    }

    private long lines(String action) {
        return SCHOOL.database.jdbc().sql("select count(*) from audit where session_id = ? and action = ?").params(lesson.session().value(), action).query(Long.class).single();
    }

    private List<Kind> strangers() {
        return stays().stream().flatMap(stay -> stay.who() instanceof Who.Stranger(var kind, _, _) ? java.util.stream.Stream.of(kind) : java.util.stream.Stream.empty()).toList();
    }

    @Test
    void what_zoom_says_becomes_stays_and_seats_follow_them() {
        SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        zoom.joined("1", adas, now());
        drawUp();
        assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("occupied");
        PresenceStay stay = stays().getFirst();
        assertThat(stay.who()).isInstanceOfSatisfying(Who.Seated.class, seated -> assertThat(seated.person()).isEqualTo(ada.person()));
        assertThat(SCHOOL.database.jdbc().sql("select connection_id from seat where session_id = ?").param(lesson.session().value()).query(UUID.class).single())
                .isEqualTo(stay.connection().value());
        zoom.left("1", adas, now());
        drawUp();
        assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("away");
        assertThat(stays()).singleElement().satisfies(after -> assertThat(after.left()).isNotNull());
    }

    /// Does something at the moment in which what Zoom said is about to be read.
    private record Meanwhile(Inbox inbox, Runnable happens) implements Inbox {

        @Override
        public List<StoredEvent> of(long number) {
            happens.run();
            return inbox.of(number);
        }

        @Override
        public InboxNews since(InboxCursor cursor) {
            return inbox.since(cursor);
        }

        @Override
        public Named named(Set<String> events, InboxCursor cursor, Instant from) {
            return inbox.named(events, cursor, from);
        }

        @Override
        public int store(Collection<Recovered> recovered) {
            return inbox.store(recovered);
        }
    }

    @Test
    void whoever_is_given_a_way_and_comes_while_all_is_being_read_has_the_seat() {
        Evidence evidence = new Evidence(new Meanwhile(SCHOOL.server.bean(Inbox.class), () -> {
            SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
            zoom.joined("1", adas, now());
        }), SCHOOL.server.bean(Registrations.class), SCHOOL.server.bean(PostgresReports.class));
        HeldSession session = evidence.ofSession(lesson.session()).orElseThrow();
        Evidence.Known known = evidence.of(session);
        List<Trace> traces = Traces.of(known.told(), known.rows(), known.ways(), new Traces.Closing(session.times().closesAt(), Traces.Closing.Certainty.OPEN));
        assertThat(MeetingHistory.read(traces, session, known.ways(), Set.of(), now())).singleElement()
                .satisfies(presence -> assertThat(presence.stay().who()).isInstanceOf(Who.Seated.class));
    }

    private boolean hasBegun() {
        Beginnings beginnings = OTHER.bean(Beginnings.class);
        return Boolean.TRUE.equals(OTHER.bean(Work.class).transaction().execute(status -> beginnings.hasBegun(lesson.session())));
    }

    @Test
    void a_class_has_begun_once_zoom_said_that_somebody_is_inside_or_somebody_with_a_seat_was() {
        assertThat(hasBegun()).isFalse();
        SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        zoom.joined("9", "", now()).left("9", "", now());
        assertThat(hasBegun()).as("she is on the way, a stranger came and went").isFalse();
        zoom.joined("1", adas, now());
        assertThat(hasBegun()).as("also before it is drawn up").isTrue();
        zoom.left("1", adas, now());
        assertThat(hasBegun()).isTrue();
    }

    @Test
    void what_zoom_says_after_the_class_went_to_a_room_here_is_nothing_to_it() {
        SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        SCHOOL.zoom.fault("DELETE /v2/meetings/.*", 100, new Fault.Answers(400, 300));
        try {
            SCHOOL.change(lesson, "provider = 'rooms'");
            SCHOOL.database.jdbc().sql("update seat set remote = false, lapses_at = valid_until where session_id = ?").param(lesson.session().value()).update();
            zoom.joined("1", adas, now()).joined("9", "", now());
            drawUp();
            assertThat(stays()).isEmpty();
            assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("reserved");
            assertThat(SCHOOL.meeting(lesson)).as("Zoom does not remove it yet").isEqualTo(meeting.value());
        } finally {
            SCHOOL.zoom.recover();
        }
    }

    @Test
    void a_leaving_that_is_told_before_the_joining_leaves_nobody_inside() {
        SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        Instant came = now();
        zoom.left("1", adas, came.plusSeconds(5));
        drawUp();
        zoom.joined("1", adas, came);
        drawUp();
        assertThat(stays()).singleElement().satisfies(stay -> {
            assertThat(stay.joined()).isEqualTo(came);
            assertThat(stay.left()).isEqualTo(came.plusSeconds(5));
        });
        assertThat(SCHOOL.seatState(lesson, ada)).isNotEqualTo("occupied");
    }

    @Test
    void drawing_up_again_and_again_on_two_nodes_at_once_changes_nothing_and_tells_nothing_twice() throws Exception {
        SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        Instant came = now();
        zoom.joined("1", adas, came).joined("2", adas, came.plusSeconds(20)).left("2", adas, came.plusSeconds(33)).joined("3", "", came).left("3", "", came.plusSeconds(7));
        AtOnce.each(12, n -> {
            (n % 2 == 0 ? SCHOOL.server : OTHER).bean(HistoryDesk.class).drawUp(meeting);
            return n;
        });
        SCHOOL.server.settle();
        OTHER.settle();
        String stays = "select * from presence_stay where session_id = ? order by connection_id";
        String strangers = "select connection_id, kind, since, removal, gone_at from zoom_stranger where session_id = ? order by connection_id";
        List<Map<String, @Nullable Object>> before = rows(stays);
        List<Map<String, @Nullable Object>> known = rows(strangers);
        drawUp();
        assertThat(rows(stays)).isEqualTo(before).hasSize(3);
        assertThat(rows(strangers)).isEqualTo(known).hasSize(2);
        assertThat(lines("stranger.seen")).isEqualTo(2);
        assertThat(lines("stranger.left")).isEqualTo(2);
    }

    @Test
    void the_seconds_of_exposure_stand_in_the_audit_chain() {
        SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        Instant came = now();
        zoom.joined("1", adas, came).joined("2", adas, came.plusSeconds(20)).left("2", adas, came.plusSeconds(33));
        drawUp();
        assertThat(rows("select detail::json->>'exposedSeconds' as seconds, detail::json->>'kind' as kind, person_id from audit where session_id = ? and action = 'stranger.left'"))
                .singleElement().satisfies(line -> assertThat(line).containsEntry("seconds", "13").containsEntry("kind", "second_presence").containsEntry("person_id", ada.person().value()));
    }

    @Test
    void a_stranger_of_whom_more_is_heard_so_that_all_was_well_is_none() {
        SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        Instant came = now();
        zoom.joined("1", adas, came).joined("2", adas, came.plusSeconds(20));
        drawUp();
        assertThat(strangers()).containsExactly(Kind.SECOND_PRESENCE);
        zoom.left("1", adas, came.plusSeconds(10));
        drawUp();
        assertThat(strangers()).isEmpty();
        assertThat(rows("select * from zoom_stranger where session_id = ? and gone_at is null")).isEmpty();
        assertThat(SCHOOL.seatState(lesson, ada)).isEqualTo("occupied");
    }

    @Test
    void a_way_that_somebody_used_before_it_was_given_out_is_burnt_and_its_person_has_another() {
        zoom.joined("1", adas, now());
        drawUp();
        assertThat(strangers()).containsExactly(Kind.NOT_ADMITTED);
        assertThat(rows("select person_id from zoom_stranger where session_id = ?")).singleElement().satisfies(row -> assertThat(row).containsEntry("person_id", ada.person().value()));
        Eventually.isTrue("it has ended at Zoom", ZoomSchool.SOON, () -> SCHOOL.database.jdbc().sql("select state from zoom_registrant where registrant_id = ?")
                .param(adas).query(String.class).single().equals("ended"));
        SCHOOL.prepared(lesson, 1);
        SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        assertThat(SCHOOL.database.jdbc().sql("select registrant_id from zoom_registrant where session_id = ? and state = 'given'").param(lesson.session().value())
                .query(String.class).single()).isNotEqualTo(adas);
    }

    @Test
    void whoever_was_thought_to_be_gone_and_is_not_is_told_of_once_more() {
        SCHOOL.link(SCHOOL.wayIn(lesson, ada, laptop));
        Instant came = now();
        zoom.joined("1", adas, came).joined("2", adas, came.plusSeconds(20));
        drawUp();
        zoom.left("1", adas, came.plusSeconds(10));
        drawUp();
        assertThat(strangers()).isEmpty();
        zoom.left("1", adas, came.plusSeconds(40));
        drawUp();
        assertThat(strangers()).containsExactly(Kind.SECOND_PRESENCE);
        assertThat(rows("select * from zoom_stranger where session_id = ? and gone_at is null")).hasSize(1);
        assertThat(lines("stranger.seen")).isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_of_one_class_keeps_no_other_waiting() {
        SCHOOL.database.jdbc().sql("""
                insert into zoom_inbox (event_key, event, event_at, meeting_number, body, source, received_at, arrived_count)
                values (?, 'meeting.participant_joined', now(), ?, '\\x00', 'hook', now(), 1)
                """).params(UUID.randomUUID().toString(), meeting.value()).update();
        School.Lesson next = SCHOOL.lesson("move");
        School.Member bob = SCHOOL.school.learner(next);
        SCHOOL.prepared(next, 1);
        String bobs = SCHOOL.database.jdbc().sql("select registrant_id from zoom_registrant where session_id = ? and person_id = ?")
                .params(next.session().value(), bob.person().value()).query(String.class).single();
        SCHOOL.link(SCHOOL.wayIn(next, bob, SCHOOL.device(bob)));
        new ZoomSays(SCHOOL.server.bean(Inbox.class), SCHOOL.meeting(next)).joined("1", bobs, now());
        Eventually.isTrue("Bob is inside", ZoomSchool.SOON, () -> SCHOOL.seatState(next, bob).equals("occupied"));
        SCHOOL.database.jdbc().sql("delete from zoom_inbox where meeting_number = ?").param(meeting.value()).update();
    }
}

package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.SeatId;
import org.admitone.admission.StaffAct;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.presence.PresenceEvent;
import org.admitone.presence.PresenceLog;
import org.admitone.presence.PresenceStay;
import org.admitone.presence.PresenceStays;
import org.admitone.scenario.Answer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Everything that happens is told once, in the LMS's own words, and nothing else.
class FactsTest {

    static final Duration SOON = Duration.ofSeconds(15);
    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose final TestServer server = TestServer.on(database, clock, "admitone.rooms.enabled=false", Happening.NOBODY_FALLS_SILENT);
    @AutoClose final Receiver lms = new Receiver();
    private final School school = new School(database, clock);
    private final School.Lesson lesson = school.lesson("move");
    private final School.Member ada = school.learner(lesson);
    private final DeviceClient laptop = DeviceClient.at(server.address());

    @BeforeEach
    void somebody_listens() {
        Happening.listens(server, "moodle", lms);
        school.proved(ada, laptop);
    }

    @Test
    void the_door_s_decisions_are_told_with_the_lms_s_own_ids() {
        Answer admitted = laptop.knock(ada.link());
        assertThat(admitted.admitted()).isTrue();
        Receiver.Call call = told(1).getFirst();
        assertThat(call.type()).isEqualTo("person.admitted");
        JsonNode event = call.json();
        assertThat(event.path("id").stringValue()).isEqualTo(call.id());
        assertThat(event.path("timestamp").stringValue()).isEqualTo("2026-09-01T10:00:00Z");
        JsonNode data = event.path("data");
        assertThat(data.propertyNames()).containsExactly("uid", "course", "session", "sessionId", "seat", "role", "taking");
        assertThat(data.path("uid").stringValue()).isEqualTo(ada.uid());
        assertThat(data.path("course").stringValue()).isEqualTo(one("select code from course"));
        assertThat(data.path("session").stringValue()).isEqualTo(one("select code from session"));
        assertThat(data.path("sessionId").stringValue()).isEqualTo(lesson.session().toString());
        assertThat(data.path("seat").stringValue()).isEqualTo(admitted.seat());
        assertThat(call.body()).doesNotContain("@", ada.link(), admitted.ticket());
    }

    @Test
    void refusals_moves_and_evictions_are_told() {
        DeviceClient stranger = DeviceClient.at(server.address());
        stranger.knock(ada.link());
        laptop.knock(ada.link());
        school.proved(ada, stranger);
        assertThat(stranger.knock(ada.link()).admitted()).isTrue();
        server.bean(DoorStaff.class).evict(lesson.session(), ada.person(), new StaffAct("staff:mathilde", "noise"));
        assertThat(told(5)).extracting(Receiver.Call::type)
                .containsExactly("person.refused", "person.admitted", "person.admitted", "seat.moved", "person.evicted");
        assertThat(lms.taken().getFirst().json().path("data").path("reason").stringValue()).isEqualTo("proof-needed");
        assertThat(lms.taken().getLast().json().path("data").path("reason").stringValue()).isEqualTo("evicted");
        assertThat(lms.taken()).extracting(Receiver.Call::uid).containsOnly(ada.uid());
        assertThat(lms.taken().getLast().body()).as("why staff did it is theirs").doesNotContain("noise");
    }

    @Test
    void what_rooms_report_is_told_once_however_often_they_say_it() {
        var connection = new ConnectionId(UUID.randomUUID());
        laptop.knock(ada.link());
        SeatId seat = new SeatId(UUID.fromString(one("select seat_id::text from seat")));
        PresenceLog log = server.bean(PresenceLog.class);
        List<PresenceEvent> said = List.of(new PresenceEvent.Joined(lesson.session(), ada.person(), seat, connection, clock.instant()),
                new PresenceEvent.Seen(lesson.session(), ada.person(), seat, connection, clock.instant()));
        log.record(said);
        log.record(said);
        log.record(List.of(new PresenceEvent.Left(lesson.session(), ada.person(), seat, connection, clock.instant().plusSeconds(60))));
        assertThat(told(3)).extracting(Receiver.Call::type).containsExactly("person.admitted", "person.joined", "person.left");
        assertThat(lms.taken().getLast().json().path("timestamp").stringValue()).isEqualTo("2026-09-01T10:01:00Z");
        assertThat(lms.taken().getLast().json().path("data").path("toldBy").stringValue()).isEqualTo("rooms");
    }

    @Test
    void what_a_provider_restates_is_told_where_it_differs_and_strangers_are_nobody_s_presence() {
        laptop.knock(ada.link());
        told(1);
        SeatId seat = new SeatId(UUID.fromString(one("select seat_id::text from seat")));
        PresenceStays stays = server.bean(PresenceStays.class);
        Instant came = clock.instant().plusSeconds(10);
        var connection = new ConnectionId(UUID.randomUUID());
        PresenceStay inside = stay(connection, new PresenceStay.Who.Seated(seat, ada.person()), came, null);
        PresenceStay stranger = stay(new ConnectionId(UUID.randomUUID()), new PresenceStay.Who.Stranger(PresenceStay.Kind.UNKNOWN, null, "Ada"), came, null);
        stays.restate("elsewhere", lesson.session(), List.of(inside, stranger));
        stays.restate("elsewhere", lesson.session(), List.of(inside, stranger));
        PresenceStay gone = stay(connection, new PresenceStay.Who.Seated(seat, ada.person()), came, came.plusSeconds(60));
        stays.restate("elsewhere", lesson.session(), List.of(gone, stranger));
        stays.restate("elsewhere", lesson.session(), List.of(inside, stranger));
        stays.restate("elsewhere", lesson.session(), List.of(stranger));
        assertThat(told(5)).extracting(Receiver.Call::type).as("came, went, was there after all, was not")
                .containsExactly("person.admitted", "person.joined", "person.left", "person.joined", "person.left");
    }

    private static PresenceStay stay(ConnectionId connection, PresenceStay.Who who, Instant joined, @org.jspecify.annotations.Nullable Instant left) {
        return new PresenceStay(connection, who, joined, left, "elsewhere-events", PresenceStay.Removal.NONE);
    }

    @Test
    void a_session_starts_ends_and_its_attendance_is_ready_and_ready_again_when_it_was_corrected() {
        var next = school.session(lesson.course(), clock.instant().plus(Duration.ofHours(2)), Duration.ofHours(1));
        database.jdbc().sql("update session set cancelled_at = starts_at where session_id = ?").param(lesson.session().value()).update();
        clock.advance(Duration.ofHours(2));
        told(1);
        clock.advance(Duration.ofMinutes(70));
        told(2);
        clock.advance(Duration.ofMinutes(2));
        told(3);
        assertThat(lms.taken()).extracting(call -> call.type() + " " + call.json().path("timestamp").stringValue()).containsExactly(
                "session.started 2026-09-01T12:00:00Z", "session.ended 2026-09-01T13:10:00Z", "attendance.ready 2026-09-01T13:12:00Z");
        assertThat(lms.taken()).extracting(Receiver.Call::session).containsOnly(next.toString());
        Happening.joined(database.jdbc(), next, ada.person(), clock.instant().minus(Duration.ofMinutes(30)));
        told(4);
        for (int minute = 0; minute < 10 && lms.taken().size() < 5; minute++) {
            clock.advance(Duration.ofMinutes(1));
            Happening.quiet(server, clock);
        }
        told(5);
        assertThat(lms.taken().getLast().json().path("data").path("edition").intValue()).isEqualTo(2);
    }

    @Test
    void a_session_that_is_ended_for_all_is_told_as_ended_then() {
        server.bean(DoorStaff.class).endSession(lesson.session(), new StaffAct("staff:mathilde", "fire alarm"));
        assertThat(told(1)).extracting(Receiver.Call::type).containsExactly("session.ended");
        assertThat(lms.taken().getFirst().json().path("timestamp").stringValue()).isEqualTo("2026-09-01T10:00:00Z");
    }

    @Test
    void what_was_rolled_back_is_not_told_and_what_nobody_asked_for_is_not_kept() {
        database.transactions().executeWithoutResult(status -> {
            Happening.joined(database.jdbc(), lesson.session(), ada.person(), clock.instant());
            status.setRollbackOnly();
        });
        try (Receiver sheets = new Receiver()) {
            Happening.listens(server, "sheets", sheets, EventType.ATTENDANCE_READY);
            laptop.knock(ada.link());
            told(1);
            assertThat(sheets.calls()).isEmpty();
        }
        database.jdbc().sql("delete from hook_endpoint").update();
        Happening.joined(database.jdbc(), lesson.session(), ada.person(), clock.instant());
        assertThat(one("select count(*)::text from hook_fact")).isEqualTo("0");
    }

    private List<Receiver.Call> told(int count) {
        Eventually.passes(SOON, () -> assertThat(lms.taken()).hasSize(count));
        Happening.quiet(server, clock);
        return lms.taken();
    }

    private String one(String sql) {
        return database.jdbc().sql(sql).query(String.class).single();
    }
}

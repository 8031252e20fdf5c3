package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.admitone.admission.SeatHolder;
import org.admitone.admission.SeatKeeper;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The life of a seat (`reserved`, `occupied`, `away`, `released`) and what a second device of its owner meets.
class SeatLifeTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final School school = new School(DATABASE, CLOCK);
    private School.Lesson lesson = school.lesson("ask");
    private School.Member ada = school.learner(lesson);
    private final DeviceClient laptop = DeviceClient.at(SERVER.address());
    private final DeviceClient phone = DeviceClient.at(SERVER.address());

    @BeforeEach
    void yesterday_ada_proved_on_both_devices() {
        school.proved(ada, laptop, CLOCK.instant().minus(Duration.ofDays(1)));
        school.proved(ada, phone, CLOCK.instant().minus(Duration.ofDays(1)));
    }

    @Test
    void whoever_never_comes_with_the_ticket_frees_the_seat_after_a_minute() {
        Answer answer = laptop.knock(ada.link());
        CLOCK.advance(Duration.ofSeconds(59));
        assertThat(state()).isEqualTo("reserved");
        CLOCK.advance(Duration.ofSeconds(2));
        ended("never_came");
        assertThat(Sitting.claim(SERVER, laptop, lesson.session(), answer.ticket())).isEmpty();
        assertThat(phone.knock(ada.link()).admitted()).isTrue();
    }

    @Test
    void every_seat_that_ended_has_one_line_also_where_its_person_s_next_seat_ended_it() {
        sit(laptop);
        school.proved(ada, phone);
        assertThat(phone.knockContinuingHere(ada.link()).admitted()).isTrue();
        CLOCK.advance(Duration.ofSeconds(61));
        assertThat(laptop.knock(ada.link()).admitted()).isTrue();
        List<String> ended = DATABASE.jdbc().sql("select seat_id || ' ' || release_reason from seat where session_id = ? and released_at is not null")
                .param(lesson.session().value()).query((row, _) -> row.getString(1)).list();
        assertThat(ended).hasSize(2);
        assertThat(DATABASE.jdbc().sql("select (detail::json ->> 'seat') || ' ' || (detail::json ->> 'reason') from audit where session_id = ? and action = 'seat.released'")
                .param(lesson.session().value()).query(String.class).list()).containsExactlyInAnyOrderElementsOf(ended);
    }

    @Test
    void the_same_device_is_back_at_once_and_has_the_same_seat() {
        SeatHolder first = sit(laptop);
        keeper().connectionLost(first);
        assertThat(state()).isEqualTo("away");
        Answer again = laptop.knock(ada.link());
        assertThat(again.seat()).isEqualTo(first.seat().toString());
        SeatHolder second = Sitting.seated(SERVER, laptop, lesson, again);
        assertThat(second.seat()).isEqualTo(first.seat());
        assertThat(state()).isEqualTo("occupied");
    }

    @Test
    void a_reload_before_the_loss_was_noticed_takes_the_connection_over() {
        SeatHolder first = sit(laptop);
        SeatHolder second = sit(laptop);
        assertThat(second.seat()).isEqualTo(first.seat());
        assertThat(keeper().noLongerSeated(List.of(first.connection(), second.connection()))).containsExactly(first.connection());
        keeper().connectionLost(first);
        assertThat(state()).as("a late word about the old connection").isEqualTo("occupied");
    }

    @Test
    void within_the_grace_another_device_needs_a_fresh_proof() {
        keeper().connectionLost(sit(laptop));
        Answer refused = phone.knock(ada.link());
        assertThat(refused.outcome()).isEqualTo("proof-needed");
        assertThat(refused.json().path("withinSeconds").intValue()).isEqualTo(300);
        school.proved(ada, phone);
        assertThat(phone.knock(ada.link()).admitted()).isTrue();
        ended("moved");
    }

    @Test
    void after_the_grace_the_seat_is_free_for_any_familiar_device() {
        keeper().connectionLost(sit(laptop));
        CLOCK.advance(Duration.ofSeconds(91));
        assertThat(phone.knock(ada.link()).admitted()).isTrue();
        ended("timed_out");
    }

    @Test
    void whoever_leaves_frees_the_seat_at_once() {
        SeatHolder holder = sit(laptop);
        keeper().leave(holder);
        ended("left");
        assertThat(keeper().noLongerSeated(List.of(holder.connection()))).containsExactly(holder.connection());
        assertThat(phone.knock(ada.link()).admitted()).isTrue();
    }

    @Test
    void policy_refuse_keeps_the_newcomer_out_and_tells_since_when_and_where() {
        policy("refuse");
        sit(laptop);
        school.proved(ada, phone);
        Answer refused = phone.knockContinuingHere(ada.link());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.outcome()).isEqualTo("seat-taken");
        assertThat(refused.json().path("device").stringValue()).isEqualTo("Test browser");
        assertThat(Instant.parse(refused.json().path("since").stringValue())).isEqualTo(CLOCK.instant());
        assertThat(refused.json().path("wayIn").stringValue()).isEqualTo("ask-staff");
        assertThat(state()).isEqualTo("occupied");
    }

    @Test
    void policy_ask_asks_and_then_wants_a_proof_and_then_moves() {
        SeatHolder first = sit(laptop);
        assertThat(phone.knock(ada.link()).json().path("wayIn").stringValue()).isEqualTo("continue-here");
        assertThat(phone.knockContinuingHere(ada.link()).outcome()).isEqualTo("proof-needed");
        school.proved(ada, phone);
        Answer moved = phone.knockContinuingHere(ada.link());
        assertThat(moved.admitted()).isTrue();
        assertThat(keeper().noLongerSeated(List.of(first.connection()))).containsExactly(first.connection());
        assertThat(Sitting.seated(SERVER, phone, lesson, moved).person()).isEqualTo(ada.person());
    }

    @Test
    void policy_move_moves_on_a_fresh_proof_alone_and_the_owner_can_take_the_seat_back() {
        policy("move");
        sit(laptop);
        assertThat(phone.knock(ada.link()).outcome()).isEqualTo("proof-needed");
        school.proved(ada, phone);
        assertThat(phone.knock(ada.link()).admitted()).isTrue();
        school.proved(ada, laptop);
        assertThat(laptop.knock(ada.link()).admitted()).isTrue();
    }

    @Test
    void a_fourth_move_within_ten_minutes_is_refused_unless_the_proof_is_stronger() {
        policy("move");
        sit(laptop);
        for (DeviceClient device : List.of(phone, laptop, phone)) {
            CLOCK.advance(Duration.ofSeconds(30));
            school.proved(ada, device);
            assertThat(device.knock(ada.link()).admitted()).isTrue();
        }
        school.proved(ada, laptop);
        Answer contested = laptop.knock(ada.link());
        assertThat(contested.outcome()).isEqualTo("seat-contested");
        DATABASE.jdbc().sql("""
                insert into device_proof select device_id, 'lms_ticket', ? from device where key_thumbprint = ?
                """).params(School.at(CLOCK.instant()), laptop.keys().thumbprint()).update();
        assertThat(laptop.knock(ada.link()).admitted()).as("a launch from the LMS is stronger than a mailed code").isTrue();
    }

    @Test
    void the_ping_pong_is_forgotten_after_ten_minutes() {
        policy("move");
        sit(laptop);
        for (DeviceClient device : List.of(phone, laptop, phone)) {
            school.proved(ada, device);
            assertThat(device.knock(ada.link()).admitted()).isTrue();
        }
        SeatHolder holder = Sitting.sit(SERVER, phone, lesson, ada);
        CLOCK.advance(Duration.ofMinutes(10));
        school.proved(ada, laptop);
        assertThat(laptop.knock(ada.link()).admitted()).isTrue();
        assertThat(keeper().noLongerSeated(Set.of(holder.connection()))).isNotEmpty();
    }

    @Test
    void this_was_not_me_ends_the_other_device_s_seat_and_its_right_to_come_back() {
        SeatHolder thief = sit(phone);
        assertThat(laptop.post("/door/disown", Map.of("link", ada.link()), ada.link()).outcome()).isEqualTo("fresh-proof-needed");
        assertThat(state()).isEqualTo("occupied");
        school.proved(ada, laptop);
        assertThat(laptop.post("/door/disown", Map.of("link", ada.link()), ada.link()).status()).isBetween(200, 204);
        ended("disowned");
        assertThat(keeper().noLongerSeated(List.of(thief.connection()))).isNotEmpty();
        assertThat(phone.knock(ada.link()).outcome()).isEqualTo("proof-needed");
        assertThat(laptop.knock(ada.link()).admitted()).isTrue();
    }

    @Test
    void the_same_knock_again_has_the_same_answer_and_its_ticket_seats_once() {
        UUID id = UUID.randomUUID();
        Answer one = laptop.knock(ada.link(), id);
        Answer two = laptop.knock(ada.link(), id);
        assertThat(two.ticket()).isEqualTo(one.ticket());
        assertThat(two.seat()).isEqualTo(one.seat());
        assertThat(Sitting.claim(SERVER, laptop, lesson.session(), one.ticket())).isPresent();
        assertThat(Sitting.claim(SERVER, laptop, lesson.session(), one.ticket())).isEmpty();
        assertThat(DATABASE.jdbc().sql("select count(*) from audit where session_id = ? and action = 'knock.admitted'")
                .param(lesson.session().value()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void a_knock_too_early_is_told_when_to_come_however_often_it_is_sent() {
        lesson = school.lesson("ask", CLOCK.instant().plus(Duration.ofHours(1)), Duration.ofHours(1));
        ada = school.learner(lesson);
        school.proved(ada, laptop);
        UUID id = UUID.randomUUID();
        Answer wait = laptop.knock(ada.link(), id);
        assertThat(wait.outcome()).isEqualTo("wait");
        assertThat(Instant.parse(wait.json().path("opensAt").stringValue())).isEqualTo(CLOCK.instant().plus(Duration.ofMinutes(50)));
        assertThat(laptop.knock(ada.link(), id).body()).isEqualTo(wait.body());
        CLOCK.advance(Duration.ofMinutes(50));
        assertThat(laptop.knock(ada.link()).admitted()).isTrue();
    }

    private SeatHolder sit(DeviceClient device) {
        return Sitting.sit(SERVER, device, lesson, ada);
    }

    private static SeatKeeper keeper() {
        return SERVER.bean(SeatKeeper.class);
    }

    private void policy(String policy) {
        DATABASE.jdbc().sql("update course set seat_policy = ? where course_id = ?").params(policy, lesson.course().value()).update();
    }

    /// Of the person's live seat.
    private String state() {
        return DATABASE.jdbc().sql("select state from seat where session_id = ? and person_id = ? and released_at is null")
                .params(lesson.session().value(), ada.person().value()).query(String.class).single();
    }

    private void ended(String reason) {
        Eventually.isTrue("a seat ended: " + reason, SOON, () -> DATABASE.jdbc()
                .sql("select count(*) from seat where session_id = ? and person_id = ? and release_reason = ?")
                .params(lesson.session().value(), ada.person().value(), reason).query(Long.class).single() == 1);
    }
}

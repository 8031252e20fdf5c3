package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.PoolRounds;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Meetings that move so that fewer hosts are used: each to the host that was said, in the right order, and to no other, since it works where it is.
class MovingMeetingsTest {

    static final Instant TEN = Instant.parse("2026-09-05T10:00:00Z");
    static final HostId ONE = Workshop.HOST;
    static final HostId TWO = Workshop.OTHER;
    static final HostId THREE = new HostId("host-three");
    static final HostId SPARE = new HostId("host-to-spare");

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final Workshop node = Workshop.on(database, "2026-09-01T08:00:00Z");
    final PoolRounds pool = new PoolRounds(database, node.clock);

    @BeforeEach
    void hosts() {
        node.counted = true;
        for (HostId host : List.of(ONE, TWO, THREE, SPARE)) {
            database.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values (?, 'x', ?, true, 1, true, now())")
                    .params(host.value(), host.value()).update();
        }
        node.hosts(new ZoomHouse.Host(ONE, 1), new ZoomHouse.Host(TWO, 1), new ZoomHouse.Host(THREE, 1), new ZoomHouse.Host(SPARE, 1));
    }

    @Test
    void a_meeting_waits_where_it_is_until_the_one_in_its_new_place_has_moved_away() {
        School.Lesson first = madeOn(ONE, TEN);
        School.Lesson second = madeOn(TWO, TEN.plus(Duration.ofMinutes(30)));
        move(second, THREE);
        move(first, TWO);
        long number = node.zoom.meetingsOf(first.session()).getFirst();
        pool.round();
        node.planner.round();
        assertThat(host(second)).isEqualTo(THREE);
        assertThat(node.zoom.meetingsOf(first.session())).as("it works there").containsExactly(number);
        settle();
        assertThat(host(first)).isEqualTo(TWO);
        assertThat(node.zoom.made).as("each made anew once").isEqualTo(4);
        assertThat(database.jdbc().sql("select count(*) from zoom_host_let_go").query(Integer.class).single()).isZero();
    }

    @Test
    void it_waits_as_long_as_the_other_is_held_up_by_what_its_host_may_write_a_day() {
        School.Lesson first = madeOn(ONE, TEN);
        School.Lesson second = madeOn(TWO, TEN.plus(Duration.ofMinutes(30)));
        usedUp(THREE);
        move(second, THREE);
        move(first, TWO);
        settle();
        assertThat(List.of(host(first), host(second))).containsExactly(ONE, TWO);
        assertThat(List.of(stands(first), stands(second))).containsOnly("made");
        node.clock.set(Instant.parse("2026-09-02T00:00:01Z"));
        settle();
        assertThat(List.of(host(first), host(second))).containsExactly(TWO, THREE);
        assertThat(node.zoom.meetings.values()).noneMatch(held -> held.host.equals(SPARE));
    }

    /// Nobody has said that it may be held elsewhere, and on the spare it would stay.
    @Test
    void a_meeting_that_is_not_made_yet_waits_for_its_place_too_until_a_day_before_its_door_opens() {
        School.Lesson second = madeOn(TWO, TEN.plus(Duration.ofMinutes(30)));
        usedUp(THREE);
        move(second, THREE);
        School.Lesson fresh = node.lesson(TEN);
        keep(fresh, TWO);
        settle();
        assertThat(node.zoom.meetingsOf(fresh.session())).isEmpty();
        assertThat(node.notes(fresh)).anyMatch(note -> note.startsWith("TROUBLE The host kept for it still holds a meeting that moves to another host."));
        node.clock.set(Instant.parse("2026-09-02T00:00:01Z"));
        settle();
        assertThat(List.of(host(fresh), host(second))).containsExactly(TWO, THREE);
    }

    @Test
    void within_a_day_of_its_door_a_spare_is_better_than_to_wait() {
        School.Lesson second = madeOn(TWO, TEN.plus(Duration.ofMinutes(30)));
        node.clock.set(TEN.minus(Duration.ofHours(12)));
        usedUp(THREE);
        move(second, THREE);
        School.Lesson fresh = node.lesson(TEN);
        keep(fresh, TWO);
        settle();
        assertThat(stands(fresh)).isEqualTo("made");
        assertThat(host(fresh)).isNotEqualTo(TWO);
        assertThat(host(second)).isEqualTo(TWO);
    }

    @Test
    void where_a_host_has_failed_a_spare_is_taken_although_the_place_will_be_free() {
        School.Lesson first = madeOn(ONE, TEN);
        School.Lesson second = madeOn(TWO, TEN.plus(Duration.ofMinutes(30)));
        usedUp(THREE);
        move(second, THREE);
        database.jdbc().sql("update zoom_host set licensed = false where host_id = ?").param(ONE.value()).update();
        pool.round();
        database.jdbc().sql("update zoom_host_assignment set host_id = ? where session_id = ?").params(TWO.value(), first.session().value()).update();
        node.work();
        assertThat(stands(first)).isEqualTo("made");
        assertThat(host(first)).isEqualTo(SPARE);
    }

    @Test
    void meetings_that_wait_for_each_other_stay_where_they_are_and_nothing_waits_for_them() {
        School.Lesson first = madeOn(ONE, TEN);
        School.Lesson second = madeOn(TWO, TEN.plus(Duration.ofMinutes(30)));
        letGo(first, second);
        swapKept(first, second);
        settle();
        assertThat(List.of(host(first), host(second))).containsExactly(ONE, TWO);
        assertThat(List.of(kept(first), kept(second))).as("the pool follows").containsExactly(ONE, TWO);
        assertThat(node.zoom.made).isEqualTo(2);
        assertThat(pool.round()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = ZoomInMemory.Fate.class, names = {"DONE_UNANSWERED", "LOST", "CALLER_DIES_BEFORE", "CALLER_DIES_AFTER", "NOT_NOW"})
    void whatever_becomes_of_removing_and_making_each_has_one_meeting_in_the_end_and_where_it_was_said(ZoomInMemory.Fate fate) {
        School.Lesson first = madeOn(ONE, TEN);
        School.Lesson second = madeOn(TWO, TEN.plus(Duration.ofMinutes(30)));
        move(second, THREE);
        move(first, TWO);
        node.zoom.next("remove", fate, fate).next("make", fate, fate).next("marked", fate);
        Instant end = node.clock.instant().plus(Duration.ofMinutes(7));
        while (node.clock.instant().isBefore(end)) {
            pool.round();
            node.work();
            node.clock.advance(Duration.ofSeconds(3));
        }
        assertThat(List.of(host(first), host(second))).containsExactly(TWO, THREE);
        assertThat(node.zoom.meetingsOf(first.session())).hasSize(1);
        assertThat(node.zoom.meetingsOf(second.session())).hasSize(1);
    }

    /// With the spare there is always a host at hand that would do as well.
    private School.Lesson madeOn(HostId host, Instant at) {
        School.Lesson lesson = node.lesson(at);
        keep(lesson, host);
        node.work();
        assertThat(host(lesson)).isEqualTo(host);
        return lesson;
    }

    /// Where the pool would keep it if it had come so.
    private void keep(School.Lesson lesson, HostId host) {
        database.jdbc().sql("insert into zoom_host_pin values (?, ?, 'staff:x', now())").params(lesson.session().value(), host.value()).update();
        pool.round();
        database.jdbc().sql("delete from zoom_host_pin").update();
        pool.round();
        if (!kept(lesson).equals(host)) {
            database.jdbc().sql("update zoom_host_assignment set host_id = ? where session_id = ?").params(host.value(), lesson.session().value()).update();
        }
    }

    private void move(School.Lesson lesson, HostId to) {
        letGo(lesson);
        database.jdbc().sql("update zoom_host_assignment set host_id = ? where session_id = ?").params(to.value(), lesson.session().value()).update();
    }

    private void swapKept(School.Lesson one, School.Lesson other) {
        database.jdbc().sql("update zoom_host_assignment set host_id = ? where session_id = ?").params(SPARE.value(), other.session().value()).update();
        database.jdbc().sql("update zoom_host_assignment set host_id = ? where session_id = ?").params(TWO.value(), one.session().value()).update();
        database.jdbc().sql("update zoom_host_assignment set host_id = ? where session_id = ?").params(ONE.value(), other.session().value()).update();
    }

    private void letGo(School.Lesson... lessons) {
        for (School.Lesson lesson : lessons) {
            database.jdbc().sql("insert into zoom_host_let_go select session_id, host_id, now() from zoom_meeting where session_id = ?").param(lesson.session().value()).update();
        }
    }

    private void usedUp(HostId host) {
        IntStream.range(0, HostBudget.PER_DAY).forEach(_ -> node.zoom.make(host, new MeetingPlan(new SessionId(UUID.randomUUID()), "Other", TEN.plus(Duration.ofDays(100)), Duration.ofHours(1), java.time.ZoneOffset.UTC)));
    }

    private void settle() {
        for (int round = 0; round < 5; round++) {
            pool.round();
            node.work();
            node.clock.advance(Duration.ofSeconds(40));
        }
    }

    private HostId host(School.Lesson lesson) {
        return node.zoom.meetingsOf(lesson.session()).stream().map(number -> node.zoom.held(number).host).findFirst().orElseThrow();
    }

    private String stands(School.Lesson lesson) {
        return String.valueOf(node.meetingRow(lesson.session()).get("state"));
    }

    private HostId kept(School.Lesson lesson) {
        return new HostId(database.jdbc().sql("select host_id from zoom_host_assignment where session_id = ?").param(lesson.session().value()).query(String.class).single());
    }
}

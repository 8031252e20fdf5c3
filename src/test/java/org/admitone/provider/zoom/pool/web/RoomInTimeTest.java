package org.admitone.provider.zoom.pool.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.admitone.audit.Actor;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.zoom.pool.RoomRule;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A host fails minutes before the class, and there is no spare: where the owner wants it, the class is held in a room here, on two nodes once, and the same link leads there.
class RoomInTimeTest {

    private static final Instant TEN = Instant.parse("2026-09-03T10:00:00Z");
    private static final Duration DOOR = Duration.ofMinutes(10);

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final SettableClock clock = SettableClock.at("2026-09-03T09:00:00Z");
    @AutoClose final TestServer server = TestServer.on(database, clock);
    @AutoClose final TestServer other = TestServer.on(database, clock);
    final School school = new School(database, clock);

    @Test
    void a_class_whose_host_fails_minutes_before_is_held_in_a_room_and_the_link_stays() {
        database.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values ('host1', 'x', 'Room 1', true, 1, true, now())").update();
        School.Lesson lesson = school.lesson("ask", TEN, Duration.ofHours(1));
        School.Member ada = school.members(lesson, "learner", 1).getFirst();
        database.jdbc().sql("update session set provider = 'zoom', revision = revision + 1").update();
        until("select count(*) = 1 from zoom_host_assignment");
        RoomRule rule = server.bean(RoomRule.class);
        rule.say(OptionalInt.of(15), Actor.staff("olga"));
        clock.advance(Duration.between(clock.instant(), TEN.minus(DOOR).minusSeconds(16 * 60)));
        database.jdbc().sql("update zoom_host set licensed = false").update();
        until("select count(*) = 1 from zoom_host_unfit");
        settles();
        assertThat(provider()).as("a minute too early").isEqualTo("zoom");
        clock.advance(Duration.ofMinutes(2));
        until("select provider = 'rooms' from session");
        settles();
        assertThat(database.jdbc().sql("select actor || ' ' || (detail::jsonb ->> 'becauseOf') from audit where action = 'session.changed'").query((row, _) -> row.getString(1)).list())
                .as("once").containsExactly("system no-hosts");
        clock.advance(Duration.between(clock.instant(), TEN));
        DeviceClient device = DeviceClient.at(server.address());
        school.proved(ada, device);
        var answer = device.knock(ada.link());
        assertThat(answer.admitted()).isTrue();
        assertThat(answer.body()).contains("/room/" + lesson.session());
    }

    @Test
    void unless_the_owner_wants_it_nothing_moves_by_itself_and_once_wanted_also_behind_an_open_door() {
        school.lesson("ask", TEN, Duration.ofHours(1));
        database.jdbc().sql("update session set provider = 'zoom', revision = revision + 1").update();
        until("select count(*) = 1 from zoom_host_unfit");
        clock.advance(Duration.between(clock.instant(), TEN.minus(DOOR).minusSeconds(60)));
        settles();
        assertThat(provider()).isEqualTo("zoom");
        clock.advance(Duration.ofMinutes(2));
        server.bean(RoomRule.class).say(OptionalInt.of(15), Actor.staff("olga"));
        until("select provider = 'rooms' from session");
        settles();
        assertThat(database.jdbc().sql("select count(*) from audit where action = 'session.changed'").query(Integer.class).single()).as("once").isEqualTo(1);
    }

    @Test
    void a_host_that_fails_while_people_wait_behind_the_door_costs_nobody_the_seat_and_one_that_a_teacher_is_going_to_begin_waits() {
        database.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values ('host1', 'x', 'Room 1', true, 1, true, now()), ('host2', 'x', 'Room 2', true, 1, true, now())").update();
        School.Lesson lesson = school.lesson("ask", TEN, Duration.ofHours(1));
        School.Member ada = school.members(lesson, "learner", 1).getFirst();
        School.Member emmy = school.members(lesson, "teacher", 1).getFirst();
        database.jdbc().sql("update session set provider = 'zoom', revision = revision + 1").update();
        until("select count(*) = 1 from zoom_host_assignment");
        server.bean(RoomRule.class).say(OptionalInt.of(5), Actor.staff("olga"));
        clock.advance(Duration.between(clock.instant(), TEN.minusSeconds(60)));
        String adas = waits(ada);
        String emmys = waits(emmy);
        database.jdbc().sql("insert into zoom_meeting (session_id, state, host_id, host_slot, held, meeting_number, join_base, reflects, created_at) select session_id, 'made', host_id, host_slot, held, 77, 'x', 2, now() from zoom_host_assignment").update();
        database.jdbc().sql("insert into zoom_way_given (session_id, seat_id, given_at) values (?, ?::uuid, now())").params(lesson.session().value(), emmys).update();
        database.jdbc().sql("update zoom_host set usable = host_id not in (select host_id from zoom_meeting)").update();
        settles();
        assertThat(provider()).as("she may be about to begin it").isEqualTo("zoom");
        database.jdbc().sql("update seat set state = 'released', released_at = taken_at, release_reason = 'left', lapses_at = null where seat_id = ?::uuid").param(emmys).update();
        until("select provider = 'rooms' from session");
        assertThat(database.jdbc().sql("select seat_id::text from seat where released_at is null and not remote").query(String.class).list()).containsExactly(adas);
    }

    /// With a seat that was claimed for Zoom, as after the button on its page.
    private String waits(School.Member member) {
        DeviceClient device = DeviceClient.at(server.address());
        school.proved(member, device);
        String seat = device.knock(member.link()).seat();
        database.jdbc().sql("update seat set remote = true, lapses_at = lapses_at + interval '5 minutes' where seat_id = ?::uuid").param(seat).update();
        return seat;
    }

    private void settles() {
        server.settle();
        other.settle();
    }

    private String provider() {
        return database.jdbc().sql("select provider from session").query(String.class).single();
    }

    private void until(String truth) {
        Eventually.isTrue(truth, Duration.ofSeconds(30), () -> {
            server.nudge();
            other.nudge();
            return database.jdbc().sql(truth).query(Boolean.class).single();
        });
    }
}

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
    void unless_the_owner_wants_it_nothing_moves_by_itself_and_never_once_the_door_is_open() {
        school.lesson("ask", TEN, Duration.ofHours(1));
        database.jdbc().sql("update session set provider = 'zoom', revision = revision + 1").update();
        until("select count(*) = 1 from zoom_host_unfit");
        clock.advance(Duration.between(clock.instant(), TEN.minus(DOOR).minusSeconds(60)));
        settles();
        assertThat(provider()).isEqualTo("zoom");
        clock.advance(Duration.ofMinutes(2));
        server.bean(RoomRule.class).say(OptionalInt.of(15), Actor.staff("olga"));
        settles();
        assertThat(provider()).isEqualTo("zoom");
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

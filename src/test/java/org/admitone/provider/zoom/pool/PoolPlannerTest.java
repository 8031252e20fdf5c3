package org.admitone.provider.zoom.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.scenario.School;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A host is kept for every session held in Zoom, however far away, and it is told of whom nobody can hold.
class PoolPlannerTest {

    static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final SettableClock clock = SettableClock.at("2026-09-01T08:00:00Z");
    final School school = new School(database, clock);
    final PoolRounds pool = new PoolRounds(database, clock);

    @Test
    void sessions_of_the_whole_term_have_their_host_and_the_fewest_are_used() {
        hosts(1, 1, 1);
        School.Lesson first = lesson(TEN);
        School.Lesson beside = lesson(TEN);
        School.Lesson later = lesson(TEN.plus(Duration.ofDays(1)));
        school.lesson("ask", TEN, Duration.ofHours(1));
        assertThat(pool.round()).isTrue();
        assertThat(pool.round()).as("nothing has changed").isFalse();
        assertThat(host(first)).isNotEqualTo(host(beside));
        assertThat(host(later)).isIn(host(first), host(beside));
        assertThat(database.jdbc().sql("select count(*) from zoom_host_assignment").query(Integer.class).single()).as("none for what is held in a room here").isEqualTo(3);
        assertThat(state()).containsEntry("licences", 2).containsEntry("lower_bound", 2).containsEntry("missing", 0).containsEntry("peak", 2);
    }

    @Test
    void a_session_that_nobody_can_hold_is_told_until_somebody_can() {
        hosts(1);
        School.Lesson first = lesson(TEN);
        pool.round();
        School.Lesson second = lesson(TEN.plus(Duration.ofMinutes(30)));
        pool.round();
        assertThat(host(first)).isEqualTo("host1");
        assertThat(why(second)).isEqualTo("nobody-free");
        assertThat(state()).containsEntry("licences", 2).containsEntry("missing", 1);
        hosts(1, 1);
        pool.round();
        assertThat(host(second)).isEqualTo("host2");
        assertThat(why(second)).isEqualTo("");
    }

    @Test
    void what_is_cancelled_or_moved_makes_room_and_nobody_else_moves() {
        hosts(1, 1);
        School.Lesson first = lesson(TEN);
        School.Lesson second = lesson(TEN);
        School.Lesson third = lesson(TEN);
        pool.round();
        School.Lesson[] held = java.util.stream.Stream.of(first, second, third).filter(lesson -> why(lesson).isEmpty()).toArray(School.Lesson[]::new);
        assertThat(held).hasSize(2);
        String stays = host(held[1]);
        change(held[0], "cancelled_at = now()");
        pool.round();
        assertThat(host(held[1])).isEqualTo(stays);
        assertThat(why(third) + why(second) + why(first)).isEmpty();
        assertThat(database.jdbc().sql("select count(*) from zoom_host_assignment").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void a_host_that_is_gone_is_replaced_and_one_that_holds_less_gives_up_what_it_cannot_hold() {
        hosts(2, 1, 1);
        School.Lesson first = lesson(TEN);
        School.Lesson second = lesson(TEN);
        pool.round();
        assertThat(host(first)).isEqualTo("host1").isEqualTo(host(second));
        database.jdbc().sql("update zoom_host set capacity_set = 1 where host_id = 'host1'").update();
        pool.round();
        assertThat(host(first)).isNotEqualTo(host(second));
        database.jdbc().sql("update zoom_host set licensed = false where host_id = 'host1'").update();
        pool.round();
        assertThat(java.util.List.of(host(first), host(second))).containsExactlyInAnyOrder("host2", "host3");
    }

    @Test
    void a_meeting_made_where_its_host_is_kept_has_nothing_planned_anew_and_one_made_elsewhere_has() {
        hosts(1, 1);
        School.Lesson first = lesson(TEN);
        School.Lesson second = lesson(TEN.plus(Duration.ofDays(1)));
        pool.round();
        assertThat(host(second)).isEqualTo(host(first));
        made(first, host(first));
        assertThat(pool.round()).isFalse();
        String other = host(first).equals("host1") ? "host2" : "host1";
        made(second, other);
        assertThat(pool.round()).isTrue();
        assertThat(host(second)).as("it stays where it was made").isEqualTo(other);
        assertThat(pool.round()).isFalse();
        change(first, "starts_at = starts_at + interval '2 hours', ends_at = ends_at + interval '2 hours'");
        assertThat(pool.round()).isTrue();
        database.jdbc().sql("update zoom_meeting set held = tstzrange(lower(held) + interval '2 hours', upper(held) + interval '2 hours') where session_id = ?").param(first.session().value()).update();
        assertThat(pool.round()).as("and keeps its host now that it is made for its new hours").isTrue();
        assertThat(pool.round()).isFalse();
    }

    private void made(School.Lesson lesson, String host) {
        database.jdbc().sql("""
                insert into zoom_meeting (session_id, state, host_id, host_slot, held, meeting_number, join_base, created_at)
                select session_id, 'made', :host, 1, tstzrange(starts_at - make_interval(mins => opens_minutes_before), ends_at + make_interval(mins => closes_minutes_after)),
                       (random() * 1e9)::bigint, 'https://zoom.example', now() from session where session_id = :session
                """).param("host", host).param("session", lesson.session().value()).update();
    }

    @Test
    void set_up_and_overrun_keep_hosts_apart_longer() {
        hosts(1, 1);
        School.Lesson first = lesson(TEN);
        School.Lesson next = lesson(TEN.plus(Duration.ofMinutes(80)));
        pool.round();
        assertThat(host(first)).as("the doors do not overlap").isEqualTo(host(next));
        assertThat(new PoolRounds(database, clock, Duration.ofMinutes(1)).round()).isTrue();
        assertThat(host(first)).isNotEqualTo(host(next));
    }

    @Test
    void pins_and_groups_are_kept() {
        hosts(1, 1);
        School.Lesson pinned = lesson(TEN);
        School.Lesson theirs = lesson(TEN.plus(Duration.ofDays(1)));
        database.jdbc().sql("insert into zoom_host_pin values (?, 'host2', 'staff:x', now())").param(pinned.session().value()).update();
        database.jdbc().sql("with g as (insert into zoom_host_group (name, common, created_at) values ('Maths', false, now()) returning group_id), "
                + "h as (update zoom_host set group_id = g.group_id from g where host_id = 'host2') "
                + "insert into zoom_host_group_course select course_id, g.group_id from session, g where session_id = ?").param(theirs.session().value()).update();
        pool.round();
        assertThat(host(pinned)).as("staff's word goes before groups").isEqualTo("host2");
        assertThat(host(theirs)).isEqualTo("host2");
        database.jdbc().sql("update zoom_host set usable = false where host_id = 'host2'").update();
        pool.round();
        assertThat(why(pinned)).isEqualTo("pinned-gone");
        assertThat(why(theirs)).isEqualTo("group-without-hosts");
    }

    private void hosts(int... capacities) {
        for (int i = 1; i <= capacities.length; i++) {
            database.jdbc().sql("""
                    insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values (:host, 'x', :host, true, :capacity, true, now())
                    on conflict do nothing
                    """).param("host", "host" + i).param("capacity", capacities[i - 1]).update();
        }
    }

    private School.Lesson lesson(Instant startsAt) {
        School.Lesson lesson = school.lesson("ask", startsAt, Duration.ofHours(1));
        change(lesson, "provider = 'zoom'");
        return lesson;
    }

    private void change(School.Lesson lesson, String set) {
        database.jdbc().sql("update session set revision = revision + 1, " + set + " where session_id = ?").param(lesson.session().value()).update();
    }

    private String host(School.Lesson lesson) {
        return database.jdbc().sql("select host_id from zoom_host_assignment where session_id = ?").param(lesson.session().value()).query(String.class).optional().orElse("");
    }

    private String why(School.Lesson lesson) {
        return database.jdbc().sql("select why from zoom_host_unfit where session_id = ?").param(lesson.session().value()).query(String.class).optional().orElse("");
    }

    private Map<String, @Nullable Object> state() {
        return database.jdbc().sql("select * from zoom_pool").query().singleRow();
    }
}

package org.admitone.provider.zoom.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What happens to the pool's planning at the worst moment.
class PoolUnderFireTest {

    private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = SettableClock.at("2026-11-01T08:00:00Z");
    private final School school = new School(database, clock);
    private final PoolRounds pool = new PoolRounds(database, clock);

    @Test
    void a_class_planned_at_the_last_minute_follows_one_whose_door_has_just_closed() {
        host("host1");
        UUID first = lesson(TEN);
        pool.round();
        assertThat(host(first)).isEqualTo("host1");
        clock.set(TEN.plus(Duration.ofMinutes(72)));
        UUID next = lesson(TEN.plus(Duration.ofMinutes(75)));           // its door opened while the other's was still open
        UUID later = lesson(TEN.plus(Duration.ofHours(5)));
        pool.round();
        assertThat(host(next)).isEqualTo("host1");
        assertThat(host(later)).as("one session does not hold up all others").isEqualTo("host1");
    }

    @Test
    void a_meeting_whose_pin_cannot_be_kept_takes_its_host_all_the_same() {
        host("host1");
        host("host2");
        UUID made = lesson(TEN);
        pool.round();
        String its = host(made);
        String other = its.equals("host1") ? "host2" : "host1";
        database.jdbc().sql("""
                insert into zoom_meeting (session_id, state, host_id, host_slot, held, created_at, meeting_number, join_base)
                select session_id, 'made', host_id, host_slot, held, now(), 7, 'https://x.zoom.us' from zoom_host_assignment
                """).update();
        database.jdbc().sql("insert into zoom_host_pin values (?, ?, 'staff:x', now())").params(made, other).update();
        database.jdbc().sql("update zoom_host set usable = false where host_id = ?").param(other).update();
        UUID beside = lesson(TEN);
        pool.round();
        assertThat(why(made)).isEqualTo("pinned-gone");
        assertThat(host(made)).as("the meeting is there").isEqualTo(its);
        assertThat(why(beside)).as("nobody is free: that it has a host would not be true").isEqualTo("nobody-free");
        database.jdbc().sql("update zoom_host set usable = true where host_id = ?").param(other).update();
        pool.round();
        assertThat(host(made)).isEqualTo(other);
        assertThat(host(beside)).isEqualTo(its);
        assertThat(why(made) + why(beside)).isEmpty();
    }

    @Test
    @Timeout(60)
    void a_session_that_comes_while_the_pool_is_being_planned_is_seen_by_the_next_round() throws Exception {
        host("host1");
        lesson(TEN);
        try (Connection other = database.dataSource().getConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table zoom_host_assignment in share mode");
            CompletableFuture<Boolean> planning = CompletableFuture.supplyAsync(pool::round);
            while (!database.jdbc().sql("select exists (select from pg_locks where not granted and relation = 'zoom_host_assignment'::regclass)").query(Boolean.class).single()) {
                Thread.onSpinWait();
            }
            lesson(TEN.plus(Duration.ofDays(1)));
            other.commit();
            planning.get(30, TimeUnit.SECONDS);
        }
        pool.round();
        assertThat(database.jdbc().sql("select count(*) from zoom_host_assignment").query(Integer.class).single()).isEqualTo(2);
    }

    private void host(String name) {
        database.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values (:host, 'x', :host, true, 1, true, now())")
                .param("host", name).update();
    }

    private UUID lesson(Instant startsAt) {
        UUID session = school.lesson("ask", startsAt, Duration.ofHours(1)).session().value();
        database.jdbc().sql("update session set provider = 'zoom', revision = revision + 1 where session_id = ?").param(session).update();
        return session;
    }

    private String host(UUID session) {
        return database.jdbc().sql("select host_id from zoom_host_assignment where session_id = ?").param(session).query(String.class).optional().orElse("");
    }

    private String why(UUID session) {
        return database.jdbc().sql("select why from zoom_host_unfit where session_id = ?").param(session).query(String.class).optional().orElse("");
    }
}

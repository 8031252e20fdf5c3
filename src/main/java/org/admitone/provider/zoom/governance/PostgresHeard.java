package org.admitone.provider.zoom.governance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.Cursor;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.provider.zoom.HostId;
import org.admitone.roster.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which events were taken, and what of them is kept: that somebody signed in to a host account, or changed how one does.
@Component
class PostgresHeard {

    private static final Duration KEPT = Duration.ofDays(1);

    private static final UUID NO_ID = new UUID(0, 0);

    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    PostgresHeard(JdbcClient jdbc, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    Set<String> fresh(Collection<String> keys) {
        return Set.copyOf(jdbc.sql("select key from unnest(:keys::text[]) as u(key) where not exists (select from zoom_guard_heard where event_key = key)")
                .param("keys", keys.toArray(String[]::new)).query(String.class).list());
    }

    void taken(Collection<String> keys, Instant now) {
        jdbc.sql("insert into zoom_guard_heard (event_key, heard_at) select key, :now from unnest(:keys::text[]) as u(key) on conflict do nothing")
                .param("keys", keys.toArray(String[]::new)).param("now", Timestamp.from(now)).update();
        jdbc.sql("delete from zoom_guard_heard where heard_at < ?").param(Timestamp.from(now.minus(KEPT))).update();
    }

    /// Who changed a session's meeting, for the look that follows.
    void toldOf(String key, String setting, Told.Doer doer, Instant now) {
        jdbc.sql("insert into zoom_guard_heard (event_key, heard_at, setting, told_by, told_by_masked) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(key, Timestamp.from(now), setting, doer.id(), doer.masked()).update();
    }

    /// Just now; who did something long ago has nothing to do with it.
    Optional<Told.Doer> doerOf(String setting) {
        return jdbc.sql("select told_by, told_by_masked from zoom_guard_heard where setting = ? and heard_at > ? order by heard_at desc limit 1")
                .params(setting, Timestamp.from(clock.instant().minus(JUST_NOW))).query((row, n) -> new Told.Doer(row.getString(1), row.getString(2))).optional();
    }

    /// @return whether it was not known
    boolean happened(GuardEvent event, SignIn.Kind kind) {
        return jdbc.sql("insert into zoom_sign_in (event_key, host_id, kind, at, client) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(event.key(), event.id(), kind.code(), Timestamp.from(event.at()), event.client()).update() == 1;
    }

    /// No webhook tells it.
    void roleChanged(HostId host, Instant now) {
        changes.make(Actor.SYSTEM, change -> {
            jdbc.sql("insert into zoom_sign_in (event_key, host_id, kind, at) values (?, ?, ?, ?) on conflict do nothing")
                    .params("role:" + host + ":" + now, host.value(), SignIn.Kind.ROLE.code(), Timestamp.from(now)).update();
            change.note("zoom_host.role", null, null, null, Map.of("host", host.value()));
            return change;
        });
    }

    /// The latest first.
    Page<SignIn> list(Slice slice) {
        List<SignIn> rows = jdbc.sql("""
                select * from zoom_sign_in where :start or (at, event_key) < (select at, event_key from zoom_sign_in where event_key = :after)
                 order by at desc, event_key desc limit :most
                """).param("start", slice.fromTheStart()).param("after", slice.afterKey()).param("most", slice.size() + 1).query((row, n) -> {
            Timestamp seen = row.getTimestamp("seen_at");
            String by = row.getString("seen_by");
            SignIn.@Nullable Known known = seen == null || by == null ? null : new SignIn.Known(seen.toInstant(), by);
            return new SignIn(row.getString("event_key"), new HostId(row.getString("host_id")), PostgresGuard.word(row.getString("kind"), SignIn.Kind.class), row.getTimestamp("at").toInstant(), row.getString("client"), known);
        }).list();
        return Page.ofOneMore(rows, slice, one -> new Cursor(one.key(), NO_ID));
    }

    long unseen() {
        return jdbc.sql("select count(*) from zoom_sign_in where seen_at is null").query(Long.class).single();
    }

    /// Whoever looked at them says that they are all right.
    int seen(Instant until, String by, Instant now) {
        return jdbc.sql("update zoom_sign_in set seen_at = ?, seen_by = ? where seen_at is null and at <= ?").params(Timestamp.from(now), by, Timestamp.from(until)).update();
    }
}

package org.admitone.provider.zoom.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The inbox as its readers see it.
@Component
final class PostgresInbox implements Inbox, InboxPulse {

    private static final int PORTION = 200;

    private final JdbcClient jdbc;
    private final PostgresInboxRounds rounds;
    private final InboxBell bell;
    private final InboxSeal seal;
    private final Clock clock;

    PostgresInbox(JdbcClient jdbc, PostgresInboxRounds rounds, InboxBell bell, InboxSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.bell = bell;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public List<StoredEvent> of(long meeting) {
        return jdbc.sql("""
                select event_key, event, event_at, received_at, source, body from zoom_inbox
                 where meeting_number = ? order by event_at, event_key
                """).param(meeting).query((row, n) -> opened(row)).list();
    }

    private StoredEvent opened(ResultSet row) throws SQLException {
        String key = row.getString("event_key");
        return new StoredEvent(key, row.getString("event"), row.getObject("event_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(), Arrival.ofColumn(row.getString("source")),
                seal.open(key, row.getBytes("body")));
    }

    /// All transactions before the snapshot's oldest running one have ended: what they wrote is seen now, and everything
    /// written later is at or after it. So a slow writer's rows are told late or twice, never skipped.
    @Override
    public InboxNews since(InboxCursor cursor) {
        return jdbc.sql("""
                select pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                       array(select distinct meeting_number from zoom_inbox where written_in >= ?::text::xid8 and meeting_number is not null)
                """).param(String.valueOf(cursor.transaction()))
                .query((row, n) -> new InboxNews(Set.of((Long[]) row.getArray(2).getArray()), new InboxCursor(row.getLong(1)))).single();
    }

    @Override
    public Named named(Set<String> events, InboxCursor cursor, Instant from) {
        InboxCursor next = new InboxCursor(jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint").query(Long.class).single());
        List<StoredEvent> found = jdbc.sql("""
                select event_key, event, event_at, received_at, source, body from zoom_inbox
                 where written_in >= :cursor::text::xid8 and event = any(:events) and received_at >= :from order by event_at, event_key
                """).param("cursor", String.valueOf(cursor.transaction())).param("events", events.toArray(String[]::new)).param("from", Timestamp.from(from))
                .query((row, n) -> opened(row)).list();
        return new Named(found, next);
    }

    @Override
    public int store(Collection<Recovered> recovered) {
        List<SealedHook> hooks = new ArrayList<>();
        for (Recovered one : recovered) {
            if (HookReader.read(one.requestId(), one.body(), clock.instant()) instanceof HookReading.Event(Hook hook)) {
                hooks.add(seal.seal(hook));
            }
        }
        int fresh = 0;
        for (int from = 0; from < hooks.size(); from += PORTION) {
            PostgresInboxRounds.Round round = rounds.store(hooks.subList(from, Math.min(hooks.size(), from + PORTION)), Arrival.LOG);
            bell.ring(round.meetings());
            fresh += round.fresh();
        }
        return fresh;
    }

    @Override
    public Optional<Instant> lastHeard() {
        return jdbc.sql("select received_at from zoom_inbox where source = 'hook' order by written_in desc limit 1").query(PostgresInbox::instant).optional();
    }

    @Override
    public Optional<Instant> lastHeard(long meeting) {
        return jdbc.sql("""
                select received_at from zoom_inbox where meeting_number = ? and source = 'hook' order by received_at desc limit 1
                """).param(meeting).query(PostgresInbox::instant).optional();
    }

    private static Instant instant(ResultSet row, int n) throws SQLException {
        return Objects.requireNonNull(row.getObject(1, OffsetDateTime.class)).toInstant();
    }

    /// Forgets the oldest of those received before, at most so many. Rows that another node is forgetting are left to it.
    int forget(Instant before, int most) {
        return jdbc.sql("""
                delete from zoom_inbox where event_key in
                    (select event_key from (select event_key, received_at from zoom_inbox order by written_in limit ? for update skip locked) oldest
                      where received_at < ?)
                """).param(most).param(Timestamp.from(before)).update();
    }
}

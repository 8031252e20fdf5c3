package org.admitone.provider.zoom.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Stores a round of hooks in one statement, hence in one commit and one trip to the database. Rows are written in the order of
/// their keys, so that two writers with the same hooks do not wait for each other in a ring. A repetition is only counted.
@Component
final class PostgresInboxRounds {

    private static final String STORE = """
            insert into zoom_inbox (event_key, event, event_at, meeting_number, instance_uuid, body, source, received_at, arrived_count)
            select event_key, event, timestamptz 'epoch' + at_millis * interval '1 millisecond', meeting_number, instance_uuid, body, ?, ?, arrived
              from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bytea[], ?::int[])
                   as u(event_key, event, at_millis, meeting_number, instance_uuid, body, arrived)
             order by event_key
            on conflict (event_key) do update set arrived_count = zoom_inbox.arrived_count + excluded.arrived_count
                                        where excluded.arrived_count > 0
            returning new.meeting_number, old.event_key is null
            """;

    /// A word to other nodes has no row to make durable: its commit does not wait for the disk.
    private static final String TELL = """
            select set_config('synchronous_commit', 'off', true), count(pg_notify('zoom_inbox', meeting::text)) from unnest(?::bigint[]) as u(meeting)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    PostgresInboxRounds(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What came of a round.
    ///
    /// @param fresh    how many hooks were not there before
    /// @param meetings those with fresh ones
    record Round(int fresh, Set<Long> meetings) {}

    private record Counted(SealedHook hook, int times) {

        Counted plus(Counted other) {
            return new Counted(hook, times + other.times);
        }
    }

    /// Durable when it returns.
    Round store(Collection<SealedHook> hooks, Arrival arrival) {
        SortedMap<String, Counted> once = new TreeMap<>();
        hooks.forEach(hook -> once.merge(hook.key(), new Counted(hook, arrival == Arrival.HOOK ? 1 : 0), Counted::plus));
        List<Counted> rows = List.copyOf(once.values());
        Instant now = clock.instant();
        return jdbc.execute((Connection connection) -> store(connection, rows, arrival, now));
    }

    private static Round store(Connection connection, List<Counted> rows, Arrival arrival, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setString(1, arrival.column());
            statement.setTimestamp(2, Timestamp.from(now));
            array(statement, 3, "text", rows, row -> row.hook.key());
            array(statement, 4, "text", rows, row -> row.hook.facts().event());
            array(statement, 5, "int8", rows, row -> row.hook.facts().at().toEpochMilli());
            array(statement, 6, "int8", rows, row -> row.hook.facts().meeting().isPresent() ? (Long) row.hook.facts().meeting().getAsLong() : null);
            array(statement, 7, "text", rows, row -> row.hook.facts().instance().orElse(null));
            statement.setArray(8, connection.createArrayOf("bytea", rows.stream().map(row -> row.hook.body()).toArray(byte[][]::new)));
            array(statement, 9, "int4", rows, Counted::times);
            try (ResultSet stored = statement.executeQuery()) {
                return round(stored);
            }
        }
    }

    private static Round round(ResultSet stored) throws SQLException {
        int fresh = 0;
        Set<Long> meetings = new HashSet<>();
        while (stored.next()) {
            if (stored.getBoolean(2)) {
                fresh++;
                long meeting = stored.getLong(1);
                if (!stored.wasNull()) {
                    meetings.add(meeting);
                }
            }
        }
        return new Round(fresh, meetings);
    }

    private static void array(PreparedStatement statement, int at, String type, List<Counted> rows,
                              Function<Counted, ? extends @org.jspecify.annotations.Nullable Object> column) throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf(type, rows.stream().map(column).toArray()));
    }

    /// Tells every node that listens, once per meeting.
    void tell(Collection<Long> meetings) {
        jdbc.query(TELL, row -> {}, (Object) meetings.toArray(Long[]::new));
    }
}

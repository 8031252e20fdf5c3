package org.admitone.provider.zoom.inbox.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.admitone.admission.rehearsal.Latencies;
import org.admitone.bench.PostgresClients;

/// What the database itself can do: rows like the inbox's into the inbox's own table, one prepared insert a commit, from many clients at once.
/// Favoured: no HTTP, no signature, nothing to read or seal, nobody to tell; the rows lie ready in memory, and none comes twice.
final class PostgresInboxYardstick {

    private static final int BODIES = 500;
    private static final int MOST = 1_000_000;

    private final DataSource database;
    private final Clock clock;

    PostgresInboxYardstick(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void emptyInbox() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("truncate zoom_inbox");
        }
    }

    /// How many hooks the inbox says it has stored, repetitions included, and the usual size of what it stores.
    record Stored(long hooks, int bodyBytes) {}

    Stored stored() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("select coalesce(sum(arrived_count), 0), coalesce(avg(length(body)), 0)::int from zoom_inbox")) {
            row.next();
            return new Stored(row.getLong(1), row.getInt(2));
        }
    }

    Latencies measure(int clients, int bodyBytes, Duration atMost) throws InterruptedException {
        byte[][] bodies = bodies(bodyBytes);
        return new PostgresClients(database, clients, MOST, atMost).measure(connection -> new Storing(connection.prepareStatement("""
                insert into zoom_inbox (event_key, event, event_at, meeting_number, instance_uuid, body, source, received_at, arrived_count)
                values (?, 'meeting.participant_joined', ?, ?, ?, ?, 'hook', ?, 1)
                """), bodies, clock));
    }

    /// As sealed ones look to the database.
    private static byte[][] bodies(int bytes) {
        SplittableRandom random = new SplittableRandom(64);
        byte[][] bodies = new byte[BODIES][bytes];
        for (byte[] body : bodies) {
            random.nextBytes(body);
        }
        return bodies;
    }

    private record Storing(PreparedStatement insert, byte[][] bodies, Clock clock) implements PostgresClients.Call {

        @Override
        public boolean make(int n) throws SQLException {
            UUID id = UUID.randomUUID();
            Timestamp now = Timestamp.from(clock.instant());
            insert.setString(1, id + "_" + id.toString().substring(0, 12));
            insert.setTimestamp(2, now);
            insert.setLong(3, 81_000_000_000L + Math.floorMod(id.hashCode(), 100));
            insert.setString(4, "4xYTYKfCRhGkQ4NBVJXyZQ==");
            insert.setBytes(5, bodies[Math.floorMod(id.hashCode(), BODIES)]);
            insert.setTimestamp(6, now);
            return insert.executeUpdate() == 1;
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}

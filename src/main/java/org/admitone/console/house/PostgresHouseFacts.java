package org.admitone.console.house;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the database says of itself and of the nodes on it.
@Component
final class PostgresHouseFacts {

    private final JdbcClient jdbc;

    PostgresHouseFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Database(String version, long bytes, int connections, boolean durable) {}

    record Node(String id, String address, Instant startedAt, Instant seenAt) {}

    Database database() {
        return jdbc.sql("""
                        select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
                               (select count(*) from pg_stat_activity where datname = current_database())::int as connections,
                               current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as durable
                        """)
                .query((row, n) -> new Database(row.getString("version"), row.getLong("bytes"), row.getInt("connections"), row.getBoolean("durable"))).single();
    }

    List<Node> nodes() {
        return jdbc.sql("select node_id, address, started_at, seen_at from node order by started_at")
                .query((row, n) -> new Node(row.getString("node_id"), row.getString("address"), row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant())).list();
    }
}

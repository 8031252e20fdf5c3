package org.admitone.platform.nodes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresNodes {

    private final JdbcClient jdbc;

    PostgresNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Says that a node lives, and forgets nodes dead since long.
    void seen(NodeId node, String address, Instant now, Instant forgotten) {
        jdbc.sql("""
                with gone as (delete from node where seen_at < :forgotten)
                insert into node (node_id, address, started_at, seen_at) values (:node, :address, :now, :now)
                on conflict (node_id) do update set address = excluded.address, seen_at = excluded.seen_at
                """).param("node", node.value()).param("address", address).param("now", utc(now)).param("forgotten", utc(forgotten)).update();
    }

    void ended(NodeId node) {
        jdbc.sql("delete from node where node_id = :node").param("node", node.value()).update();
    }

    List<String> livingAddresses(Instant since) {
        return jdbc.sql("select address from node where seen_at >= :since").param("since", utc(since)).query((row, n) -> java.util.Objects.requireNonNull(row.getString(1))).list();
    }

    record Known(String address, Instant startedAt, Instant seenAt) {}

    /// The oldest first; also those that were not heard of for a while.
    List<Known> all() {
        return jdbc.sql("select address, started_at, seen_at from node order by started_at")
                .query((row, _) -> new Known(row.getString("address"), row.getTimestamp("started_at").toInstant(), row.getTimestamp("seen_at").toInstant())).list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

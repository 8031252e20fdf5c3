package org.admitone.hooks;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lanes, shared out among nodes. A lane that nobody lets go, because its node died, is free when its claim ends.
@Component
final class PostgresLanes {

    private static final String CLAIM = """
            update hook_lane set claim = gen_random_uuid(), claimed_until = :until
             where (endpoint_id, lane) in (
                   select endpoint_id, lane from hook_lane
                    where endpoint_id = :endpoint and due_at <= :now and (claimed_until is null or claimed_until <= :now)
                    order by due_at limit :most for update skip locked)
            returning lane, claim
            """;
    private static final String NEXT = """
            select d.delivery_id, d.event_id, v.body, e.revision, e.url, e.secret, case when e.old_secret_until > :now then e.old_secret end as old_secret, d.tries, d.first_try_at
              from hook_delivery d join hook_event v using (event_id) join hook_endpoint e using (endpoint_id)
             where d.endpoint_id = :endpoint and d.lane = :lane and d.state = 'waiting' and e.off_at is null
             order by d.event_seq limit 1
            """;

    private final JdbcClient jdbc;
    private final SecretKeeping secrets;

    PostgresLanes(JdbcClient jdbc, SecretKeeping secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// Endpoints that are on and have something due that nobody has claimed.
    List<EndpointId> due(Instant now) {
        return jdbc.sql("""
                select endpoint_id from hook_endpoint e
                 where off_at is null and exists (select from hook_lane l where l.endpoint_id = e.endpoint_id and l.due_at <= :now
                                                     and (l.claimed_until is null or l.claimed_until <= :now))
                """).param("now", Timestamp.from(now)).query((row, _) -> new EndpointId(row.getObject(1, UUID.class))).list();
    }

    List<Lane> claim(EndpointId endpoint, int most, Instant now, Instant until) {
        return jdbc.sql(CLAIM).param("endpoint", endpoint.value()).param("most", most).param("now", Timestamp.from(now)).param("until", Timestamp.from(until))
                .query((row, _) -> new Lane(endpoint, row.getObject("lane", UUID.class), row.getObject("claim", UUID.class))).list();
    }

    Optional<Due> next(Lane lane, Instant now) {
        return jdbc.sql(NEXT).param("endpoint", lane.endpoint().value()).param("lane", lane.lane()).param("now", Timestamp.from(now))
                .query((row, _) -> due(row, lane.endpoint())).optional();
    }

    private Due due(ResultSet row, EndpointId endpoint) throws SQLException {
        List<WebhookSecret> inForce = new ArrayList<>();
        inForce.add(secrets.open(row.getBytes("secret"), endpoint));
        byte[] old = row.getBytes("old_secret");
        if (old != null) {
            inForce.add(secrets.open(old, endpoint));
        }
        Timestamp first = row.getTimestamp("first_try_at");
        return new Due(row.getLong("delivery_id"), row.getObject("event_id", UUID.class), row.getString("body"), row.getLong("revision"),
                new Due.Target(URI.create(row.getString("url")), List.copyOf(inForce)), row.getInt("tries"), first == null ? null : first.toInstant());
    }

    /// Whether the claim still holds; if so, until the commit.
    boolean lock(Lane lane) {
        return jdbc.sql("select 1 from hook_lane where endpoint_id = ? and lane = ? and claim = ? for update")
                .params(lane.endpoint().value(), lane.lane(), lane.claim()).query(Integer.class).optional().isPresent();
    }

    void keep(Lane lane, Instant until) {
        jdbc.sql("update hook_lane set claimed_until = ? where endpoint_id = ? and lane = ? and claim = ?")
                .params(Timestamp.from(until), lane.endpoint().value(), lane.lane(), lane.claim()).update();
    }

    void waitUntil(Lane lane, Instant due) {
        jdbc.sql("update hook_lane set claim = null, claimed_until = null, due_at = ? where endpoint_id = ? and lane = ? and claim = ?")
                .params(Timestamp.from(due), lane.endpoint().value(), lane.lane(), lane.claim()).update();
    }

    /// After [#lock], so that what is put into the lane meanwhile is seen: closed where nothing waits, otherwise anybody's again.
    void letGo(Lane lane) {
        int closed = jdbc.sql("""
                delete from hook_lane l where endpoint_id = ? and lane = ? and claim = ?
                   and not exists (select from hook_delivery d where d.endpoint_id = l.endpoint_id and d.lane = l.lane and d.state = 'waiting')
                """).params(lane.endpoint().value(), lane.lane(), lane.claim()).update();
        if (closed == 0) {
            jdbc.sql("update hook_lane set claim = null, claimed_until = null where endpoint_id = ? and lane = ? and claim = ?")
                    .params(lane.endpoint().value(), lane.lane(), lane.claim()).update();
        }
    }
}

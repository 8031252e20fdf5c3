package org.admitone.hooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.platform.Cursor;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was sent and what came of it; what is sent once more.
@Component
final class PostgresDeliveryLog {

    private static final String SELECT = """
            select d.delivery_id, d.event_id, d.event_seq, v.type, v.at, d.state, d.tries, case when d.state = 'waiting' then l.due_at end as next_at,
                   a.at as call_at, a.millis, a.status, a.problem, a.answer
              from hook_delivery d join hook_event v using (event_id) left join hook_lane l on l.endpoint_id = d.endpoint_id and l.lane = d.lane
              left join lateral (select * from hook_attempt a where a.delivery_id = d.delivery_id order by attempt_id desc limit 1) a on true
            """;
    private static final String LIST = SELECT + """
             where d.endpoint_id = :endpoint and (:before::bigint is null or d.event_seq < :before) and (:state::text is null or d.state = :state) and (:type::text is null or v.type = :type)
             order by d.event_seq desc limit :most
            """;
    private static final String ONE = SELECT + " where d.endpoint_id = :endpoint and d.event_id = :event";

    /// What the endpoint would be told now, and was not when it happened, comes in too.
    private static final String MISSING = """
            insert into hook_delivery (endpoint_id, event_id, event_seq, lane)
            select e.endpoint_id, v.event_id, v.event_seq, v.session_id from hook_event v join hook_endpoint e on v.type = any (e.types)
             where e.endpoint_id = :endpoint and v.session_id is not null and v.at >= :from and v.at < :until
            on conflict (endpoint_id, event_id) do nothing
            """;
    private static final String AGAIN = """
            update hook_delivery d set state = 'waiting', tries = 0, first_try_at = null, done_at = null
              from hook_event v where v.event_id = d.event_id and d.endpoint_id = :endpoint
            """;
    private static final String LANES = """
            insert into hook_lane (endpoint_id, lane, due_at)
            select distinct endpoint_id, lane, :now::timestamptz from hook_delivery where endpoint_id = :endpoint and state = 'waiting' order by endpoint_id, lane
            on conflict (endpoint_id, lane) do update set due_at = least(hook_lane.due_at, excluded.due_at)
            """;

    private final JdbcClient jdbc;

    PostgresDeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long delivery, long seq, Delivery shown) {}

    /// The newest first.
    Page<Delivery> list(EndpointId endpoint, DeliverySearch search, Slice slice) {
        Delivery.State state = search.state();
        EventType type = search.type();
        List<Row> rows = jdbc.sql(LIST).param("endpoint", endpoint.value()).param("state", state == null ? null : state.code(), Types.VARCHAR)
                .param("type", type == null ? null : type.code(), Types.VARCHAR)
                .param("before", slice.fromTheStart() ? null : number(slice.afterKey()), Types.BIGINT).param("most", slice.size() + 1)
                .query((row, _) -> row(row)).list();
        return Page.ofOneMore(rows, slice, row -> new Cursor(Long.toString(row.seq()), row.shown().event())).map(Row::shown);
    }

    Optional<Delivery.Whole> one(EndpointId endpoint, UUID event) {
        return jdbc.sql(ONE).param("endpoint", endpoint.value()).param("event", event).query((row, _) -> row(row)).optional()
                .map(row -> new Delivery.Whole(row.shown(), jdbc.sql("select body from hook_event where event_id = ?").param(event).query(String.class).single(),
                        jdbc.sql("select at as call_at, millis, status, problem, answer from hook_attempt where delivery_id = ? order by attempt_id desc")
                                .param(row.delivery()).query((call, _) -> call(call)).list()));
    }

    /// When what waits longest happened; of those that are switched on.
    Optional<Instant> oldestWaiting() {
        return jdbc.sql("""
                select v.at from hook_delivery d join hook_event v using (event_id) join hook_endpoint e using (endpoint_id)
                 where d.state = 'waiting' and e.off_at is null order by v.at limit 1
                """).query((row, _) -> row.getTimestamp("at").toInstant()).optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp next = row.getTimestamp("next_at");
        return new Row(row.getLong("delivery_id"), row.getLong("event_seq"), new Delivery(row.getObject("event_id", UUID.class), EventType.ofCode(row.getString("type")),
                row.getTimestamp("at").toInstant(), Delivery.State.ofCode(row.getString("state")), row.getInt("tries"), row.getTimestamp("call_at") == null ? null : call(row),
                next == null ? null : next.toInstant()));
    }

    private static Delivery.Call call(ResultSet row) throws SQLException {
        return new Delivery.Call(row.getTimestamp("call_at").toInstant(), row.getInt("millis"), row.getObject("status", Integer.class), row.getString("problem"),
                row.getString("answer"));
    }

    private static Long number(String key) {
        try {
            return Long.valueOf(key);
        } catch (NumberFormatException notOurs) {
            throw Cursor.foreign();
        }
    }

    /// Whoever changes an endpoint or what waits for it takes its lanes first, as the writing down of a call does: in another order two of them
    /// would wait for each other.
    void lockLanes(EndpointId endpoint) {
        jdbc.sql("select 1 from hook_lane where endpoint_id = ? order by lane for update").param(endpoint.value()).query(Integer.class).list();
    }

    /// True where there is such a delivery; it waits anew.
    boolean again(EndpointId endpoint, UUID event, Instant now) {
        lockLanes(endpoint);
        int found = jdbc.sql(AGAIN + " and d.event_id = :event").param("endpoint", endpoint.value()).param("event", event).update();
        wake(endpoint, now);
        return found == 1;
    }

    /// How many wait anew: what happened from there until before there.
    int again(EndpointId endpoint, Instant from, Instant until, Instant now) {
        lockLanes(endpoint);
        jdbc.sql(MISSING).param("endpoint", endpoint.value()).param("from", Timestamp.from(from)).param("until", Timestamp.from(until)).update();
        int found = jdbc.sql(AGAIN + " and v.session_id is not null and v.at >= :from and v.at < :until").param("endpoint", endpoint.value())
                .param("from", Timestamp.from(from)).param("until", Timestamp.from(until)).update();
        wake(endpoint, now);
        return found;
    }

    /// Whatever waits there is tried now.
    void wake(EndpointId endpoint, Instant now) {
        jdbc.sql(LANES).param("endpoint", endpoint.value()).param("now", Timestamp.from(now)).update();
    }

    int forget(Instant before, int most) {
        jdbc.sql("delete from hook_session_told where told_at < ?").param(Timestamp.from(before)).update();
        jdbc.sql("delete from hook_attendance where made_at < ?").param(Timestamp.from(before)).update();
        return jdbc.sql("""
                delete from hook_event where event_id in (
                    select event_id from hook_event where recorded_at < ? order by recorded_at limit ? for update skip locked)
                """).params(Timestamp.from(before), most).update();
    }
}

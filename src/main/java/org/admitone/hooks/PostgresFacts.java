package org.admitone.hooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Facts come in, events and deliveries go out, in one transaction.
@Component
final class PostgresFacts {

    private static final String EVENTS = """
            insert into hook_event (event_id, type, at, recorded_at, session_id, body)
            select event_id, type, at, :now, session_id, body
              from unnest(:ids::text[]::uuid[], :types::text[], :times::text[]::timestamptz[], :sessions::text[]::uuid[], :bodies::text[])
                   with ordinality as u (event_id, type, at, session_id, body, n)
             order by n
            """;
    private static final String DELIVERIES = """
            insert into hook_delivery (endpoint_id, event_id, event_seq, lane)
            select e.endpoint_id, v.event_id, v.event_seq, v.session_id
              from hook_event v join hook_endpoint e on v.type = any (e.types)
             where v.event_id = any (:ids::text[]::uuid[])
             order by v.event_seq, e.endpoint_id
            """;
    /// The update changes nothing; it waits for whoever is about to close the lane.
    private static final String LANES = """
            insert into hook_lane (endpoint_id, lane, due_at)
            select distinct endpoint_id, lane, :now::timestamptz from hook_delivery where event_id = any (:ids::text[]::uuid[])
             order by endpoint_id, lane
            on conflict (endpoint_id, lane) do update set due_at = hook_lane.due_at
            """;

    private final JdbcClient jdbc;

    PostgresFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean none() {
        return !jdbc.sql("select exists (select from hook_fact)").query(Boolean.class).single();
    }

    /// Until the commit nobody else sorts.
    boolean mineToSort() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('hook facts', 7))").query(Boolean.class).single();
    }

    List<Long> oldest(int most) {
        return jdbc.sql("select fact_seq from hook_fact order by fact_seq limit ?").param(most).query((row, _) -> row.getLong(1)).list();
    }

    /// In the words of the LMS. What happened in a session that is no more is left out.
    List<Fact> read(List<Long> facts) {
        return jdbc.sql("""
                select f.fact_seq, f.kind, f.at, f.session_id, f.detail, s.code as session, s.series_id, c.code as course, p.uid
                  from hook_fact f join session s using (session_id) join course c using (course_id) left join person p on p.person_id = f.person_id
                 where f.fact_seq = any (:facts) order by f.fact_seq
                """).param("facts", facts.toArray(Long[]::new)).query((row, _) -> fact(row)).list();
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(row.getLong("fact_seq"), row.getString("kind"), row.getTimestamp("at").toInstant(),
                new Fact.About(row.getObject("session_id", UUID.class), row.getString("session"), row.getString("course"), row.getString("uid"), row.getObject("series_id", UUID.class)),
                row.getString("detail"));
    }

    void tell(List<Event> events, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        @Nullable String[] ids = add(events, now);
        jdbc.sql(DELIVERIES).param("ids", ids).update();
        jdbc.sql(LANES).param("ids", ids).param("now", Timestamp.from(now)).update();
    }

    /// One event for one endpoint, in a lane of its own.
    void tellOnly(EndpointId endpoint, Event event, Instant now) {
        add(List.of(event), now);
        jdbc.sql("""
                with alone as (
                    insert into hook_delivery (endpoint_id, event_id, event_seq, lane)
                    select :endpoint, event_id, event_seq, event_id from hook_event where event_id = :event returning endpoint_id, lane)
                insert into hook_lane (endpoint_id, lane, due_at) select endpoint_id, lane, :now from alone
                """).param("endpoint", endpoint.value()).param("event", event.id()).param("now", Timestamp.from(now)).update();
    }

    private @Nullable String[] add(List<Event> events, Instant now) {
        @Nullable String[] ids = texts(events, event -> event.id().toString());
        jdbc.sql(EVENTS).param("now", Timestamp.from(now)).param("ids", ids).param("types", texts(events, event -> event.type().code()))
                .param("times", texts(events, event -> event.at().toString()))
                .param("sessions", texts(events, event -> event.session() == null ? null : event.session().toString()))
                .param("bodies", texts(events, Event::body)).update();
        return ids;
    }

    void forget(List<Long> facts) {
        jdbc.sql("delete from hook_fact where fact_seq = any (:facts)").param("facts", facts.toArray(Long[]::new)).update();
    }

    private static @Nullable String[] texts(List<Event> events, Function<Event, @Nullable String> column) {
        @Nullable String[] texts = new String[events.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = column.apply(events.get(i));
        }
        return texts;
    }
}

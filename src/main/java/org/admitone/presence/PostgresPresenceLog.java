package org.admitone.presence;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One row per connection and kind of report; of `seen` one per five minutes, since only the latest matters and a class of
/// 800 would otherwise fill the table. Repetition is harmless and order does not matter, because two reports of one
/// fact merge to the same row whichever comes first: the earliest `joined`, the latest of anything else.
@Repository
final class PostgresPresenceLog implements PresenceLog {

    private static final long SEEN_ROW_SECONDS = Duration.ofMinutes(5).toSeconds();

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresPresenceLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(Collection<PresenceEvent> events) {
        SortedMap<String, PresenceEvent> facts = new TreeMap<>();   // in key order, so that two writers never lock crosswise
        events.forEach(event -> facts.merge(key(event), event, PostgresPresenceLog::truer));
        if (facts.isEmpty()) {
            return;
        }
        List<PresenceEvent> rows = List.copyOf(facts.values());
        jdbc.sql("""
                insert into presence_event (source, event_key, session_id, person_id, seat_id, connection_id, kind, at, received_at)
                select 'rooms', fact.*, :now::timestamptz
                  from unnest(:keys::text[], :sessions::text[]::uuid[], :people::text[]::uuid[], :seats::text[]::uuid[],
                              :connections::text[]::uuid[], :kinds::text[], :times::text[]::timestamptz[]) as fact
                on conflict (source, event_key) do update set at = excluded.at, received_at = excluded.received_at
                 where case presence_event.kind when 'joined' then excluded.at < presence_event.at
                                                else excluded.at > presence_event.at end
                """)
                .param("now", clock.instant().toString())
                .param("keys", facts.keySet().toArray(String[]::new))
                .param("sessions", texts(rows, PresenceEvent::session))
                .param("people", texts(rows, PresenceEvent::person))
                .param("seats", texts(rows, PresenceEvent::seat))
                .param("connections", texts(rows, PresenceEvent::connection))
                .param("kinds", texts(rows, PostgresPresenceLog::kind))
                .param("times", texts(rows, PresenceEvent::at))
                .update();
    }

    private static String[] texts(List<PresenceEvent> rows, Function<PresenceEvent, Object> column) {
        return rows.stream().map(column).map(Object::toString).toArray(String[]::new);
    }

    private static String kind(PresenceEvent event) {
        return switch (event) {
            case PresenceEvent.Joined joined -> "joined";
            case PresenceEvent.Seen seen -> "seen";
            case PresenceEvent.Left left -> "left";
        };
    }

    private static String key(PresenceEvent event) {
        String fact = event.connection() + "/" + kind(event);
        return event instanceof PresenceEvent.Seen ? fact + "/" + event.at().getEpochSecond() / SEEN_ROW_SECONDS : fact;
    }

    private static PresenceEvent truer(PresenceEvent one, PresenceEvent other) {
        boolean first = one instanceof PresenceEvent.Joined ? one.at().isBefore(other.at()) : one.at().isAfter(other.at());
        return first ? one : other;
    }
}

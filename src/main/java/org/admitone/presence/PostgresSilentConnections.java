package org.admitone.presence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Writes the `left` that a dead node could not: for connections silent for longer than the grace that are not their seat's
/// current one on a living node, at the instant of their latest report. Should the node live after all, its own later
/// report counts. Every node runs it; the event's key makes that harmless.
@Component
final class PostgresSilentConnections {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresSilentConnections.class);

    private final JdbcClient jdbc;
    private final PresenceSettings settings;
    private final Clock clock;

    PostgresSilentConnections(JdbcClient jdbc, PresenceSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${admitone.presence.close-dead:10s}", initialDelayString = "${admitone.presence.close-dead:10s}")
    void close() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int closed = jdbc.sql("""
                insert into presence_event (source, event_key, session_id, person_id, seat_id, connection_id, kind, at, received_at)
                select e.source, e.connection_id || '/left', e.session_id, e.person_id, e.seat_id, e.connection_id,
                       'left', max(e.at), :now
                  from session s join presence_event e using (session_id)
                 where s.starts_at < :now::timestamptz + interval '1 day' and s.ends_at > :now::timestamptz - interval '3 hours'
                 group by e.source, e.session_id, e.person_id, e.seat_id, e.connection_id
                having not bool_or(e.kind = 'left') and max(e.at) < :silent
                   and not exists (select from seat join node using (node_id)
                                    where seat.seat_id = e.seat_id and seat.connection_id = e.connection_id
                                      and node.seen_at > :silent)
                 order by 2
                on conflict (source, event_key) do nothing
                """)
                .param("now", now)
                .param("silent", now.minus(settings.grace()))
                .update();
        if (closed > 0) {
            LOG.info("{} connections fell silent without a goodbye; their presence ends at their last sign of life", closed);
        }
    }
}

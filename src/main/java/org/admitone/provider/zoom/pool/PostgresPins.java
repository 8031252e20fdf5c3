package org.admitone.provider.zoom.pool;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps which session staff want on which host.
@Component
final class PostgresPins {

    private final JdbcClient jdbc;

    PostgresPins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pin> of(SessionId session) {
        return jdbc.sql("select p.*, coalesce(h.display_name, p.host_id) as name from zoom_host_pin p left join zoom_host h using (host_id) where session_id = ?").param(session.value())
                .query((row, _) -> new Pin(new HostId(row.getString("host_id")), row.getString("name"), row.getString("pinned_by"), row.getTimestamp("pinned_at").toInstant())).optional();
    }

    /// False where it was pinned there already.
    boolean pin(SessionId session, HostId host, String by, Instant now) {
        return jdbc.sql("""
                insert into zoom_host_pin (session_id, host_id, pinned_by, pinned_at) values (:session, :host, :by, :now)
                on conflict (session_id) do update set host_id = excluded.host_id, pinned_by = excluded.pinned_by, pinned_at = excluded.pinned_at
                  where zoom_host_pin.host_id <> excluded.host_id
                """).param("session", session.value()).param("host", host.value()).param("by", by).param("now", Timestamp.from(now)).update() == 1;
    }

    boolean unpin(SessionId session) {
        return jdbc.sql("delete from zoom_host_pin where session_id = ?").param(session.value()).update() == 1;
    }
}

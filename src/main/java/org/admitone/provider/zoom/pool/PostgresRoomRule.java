package org.admitone.provider.zoom.pool;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the rule, and reads whom it is about now.
@Component
final class PostgresRoomRule {

    private final JdbcClient jdbc;

    PostgresRoomRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OptionalInt minutes() {
        return jdbc.sql("select room_minutes from zoom_pool where room_minutes is not null").query(Integer.class).optional().map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /// False where it was so already.
    boolean say(OptionalInt minutes) {
        @Nullable Integer number = minutes.isPresent() ? minutes.getAsInt() : null;
        return jdbc.sql("update zoom_pool set room_minutes = :minutes where room_minutes is distinct from cast(:minutes as int)").param("minutes", number, Types.INTEGER).update() == 1;
    }

    /// Those that nobody can hold and whose door opens within the rule's minutes. Whose door has opened stays where it is: people may be inside.
    List<SessionId> due(Instant now) {
        return jdbc.sql("""
                select s.session_id from zoom_host_unfit u join session s using (session_id) cross join zoom_pool p
                 where s.provider = 'zoom' and s.cancelled_at is null and s.ended_at is null
                   and s.starts_at - make_interval(mins => s.opens_minutes_before) > :now
                   and s.starts_at - make_interval(mins => s.opens_minutes_before + p.room_minutes) <= :now
                   and not exists (select from zoom_host_assignment a where a.session_id = s.session_id)
                 order by s.starts_at, s.session_id
                """).param("now", Timestamp.from(now)).query((row, _) -> new SessionId(row.getObject("session_id", UUID.class))).list();
    }
}

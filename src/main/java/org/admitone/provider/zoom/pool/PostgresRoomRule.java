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

    /// So often a meeting could not be made before it is believed that it cannot be: a single answer may have been lost.
    private static final int TRIES = 3;

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

    /// Those that nobody can hold, from the rule's minutes before their door opens; and once it is open also those whose meeting cannot be made, or is made on a host that has
    /// failed since people were given their ways into it: before, a spare takes over. Not where the class has begun, or somebody who runs it is on the way to begin it.
    List<SessionId> due(Instant now) {
        return jdbc.sql("""
                with near as (
                    select s.session_id, s.starts_at, s.starts_at - make_interval(mins => s.opens_minutes_before) <= :now as open from session s cross join zoom_pool p
                     where s.provider = 'zoom' and s.cancelled_at is null and s.ended_at is null and s.ends_at > :now
                       and s.starts_at - make_interval(mins => s.opens_minutes_before + p.room_minutes) <= :now)
                select n.session_id from near n left join zoom_meeting m using (session_id) left join zoom_host h using (host_id)
                 where (exists (select from zoom_host_unfit u where u.session_id = n.session_id)
                           and not exists (select from zoom_host_assignment a where a.session_id = n.session_id)
                        or n.open and m.state in ('waiting', 'planned') and m.problem is not null and m.tries >= :tries
                        or n.open and m.state = 'made' and not (h.licensed and h.usable)
                           and exists (select from zoom_way_given g where g.session_id = n.session_id))
                   and not exists (select from presence_stay p where p.session_id = n.session_id and p.source = 'zoom' and (p.stranger is null or p.left_at is null))
                   and not exists (select from zoom_way_given g join seat t using (seat_id) where g.session_id = n.session_id and g.way_id is null and t.released_at is null)
                 order by n.starts_at, n.session_id
                """).param("now", Timestamp.from(now)).param("tries", TRIES).query((row, _) -> new SessionId(row.getObject("session_id", UUID.class))).list();
    }
}

package org.admitone.provider.rooms;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.admitone.platform.nodes.ThisNode;
import org.admitone.session.SessionId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresRoomPlacement implements RoomPlacement {

    private final JdbcClient jdbc;
    private final ThisNode thisNode;
    private final Clock clock;

    PostgresRoomPlacement(JdbcClient jdbc, ThisNode thisNode, Clock clock) {
        this.jdbc = jdbc;
        this.thisNode = thisNode;
        this.clock = clock;
    }

    @Override
    public Place place(SessionId session) {
        try {
            jdbc.sql("""
                    insert into room_placement (session_id, node_id, placed_at) values (:session, :here, :now)
                    on conflict (session_id) do update set node_id = excluded.node_id, placed_at = excluded.placed_at
                    where room_placement.node_id <> excluded.node_id
                      and not exists (select from node where node.node_id = room_placement.node_id and node.seen_at >= :dead)
                    """).param("session", session.value()).param("here", thisNode.id().value())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("dead", thisNode.deadBefore().atOffset(ZoneOffset.UTC)).update();
        } catch (DataIntegrityViolationException noSuchSession) {
            return new Place.Nowhere();
        }
        return jdbc.sql("""
                select placement.node_id, coalesce(node.address, '') as address
                  from room_placement placement left join node using (node_id) where session_id = :session
                """).param("session", session.value())
                .query((row, n) -> thisNode.id().value().equals(row.getObject("node_id", UUID.class))
                        ? new Place.Here() : (Place) new Place.Elsewhere(java.util.Objects.requireNonNull(row.getString("address")))).single();
    }

    @Override
    public boolean isHere(SessionId session) {
        return jdbc.sql("select exists (select from room_placement where session_id = :session and node_id = :here)")
                .param("session", session.value()).param("here", thisNode.id().value()).query(Boolean.class).single();
    }
}

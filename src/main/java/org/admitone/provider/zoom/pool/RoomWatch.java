package org.admitone.provider.zoom.pool;

import java.time.Clock;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.platform.BadInput;
import org.admitone.platform.Clash;
import org.admitone.platform.Rounds;
import org.admitone.platform.Roundsman;
import org.admitone.provider.zoom.ZoomRounds;
import org.admitone.session.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Holds a session that has no host shortly before its door opens, or loses it or its meeting after that, in a room here, where the rule says so. Several nodes may look at
/// once: one of them does it, and the others find it done.
@Component
class RoomWatch implements Roundsman {

    private static final Logger LOG = LoggerFactory.getLogger(RoomWatch.class);

    private final PostgresRoomRule rule;
    private final RoomInstead rooms;
    private final Clock clock;
    private final Rounds rounds;

    RoomWatch(PostgresRoomRule rule, RoomInstead rooms, Clock clock) {
        this.rule = rule;
        this.rooms = rooms;
        this.clock = clock;
        this.rounds = ZoomRounds.of("zoom-rooms", () -> {
            round();
            return false;
        });
    }

    private void round() {
        List<SessionId> due = rule.due(clock.instant());
        if (!due.isEmpty() && rooms.ready()) {
            due.forEach(this::hold);
        }
    }

    private void hold(SessionId session) {
        try {
            var unused = rooms.hold(session, Actor.SYSTEM);
            LOG.info("Session {} has no host or no meeting and is held in a built-in room.", session);
        } catch (Clash | BadInput meanwhile) {
            LOG.info("Session {} has no host or no meeting, and was changed or begun meanwhile; it is looked at again.", session);
        }
    }

    @Override
    public List<Rounds> threads() {
        return List.of(rounds);
    }

    @Override
    public String job() {
        return "health.job-zoom-rooms";
    }
}

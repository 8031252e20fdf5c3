package org.admitone.provider.zoom.pool;

import java.util.List;
import org.admitone.platform.Rounds;
import org.admitone.platform.Roundsman;
import org.admitone.provider.zoom.ZoomRounds;
import org.admitone.roster.RightsChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Has the pool planned again when a session or a host changes; it looks every second, so that no lost word matters.
@Component
class PoolWatch implements Roundsman {

    private final Rounds rounds;

    PoolWatch(PoolPlanner planner) {
        this.rounds = ZoomRounds.of("zoom-hosts", () -> {
            planner.round();
            return false;
        });
    }

    @TransactionalEventListener
    void rightsChanged(RightsChanged changed) {
        rounds.ring();
    }

    @Override
    public List<Rounds> threads() {
        return List.of(rounds);
    }

    @Override
    public String job() {
        return "health.job-zoom-hosts";
    }
}

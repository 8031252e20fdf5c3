package org.admitone.provider.zoom.meetings;

import java.util.List;
import org.admitone.admission.SeatEnded;
import org.admitone.platform.Rounds;
import org.admitone.platform.Roundsman;
import org.admitone.provider.zoom.ZoomRounds;
import org.admitone.roster.RightsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Runs the jobs of this package, each on a thread of its own: they wait for Zoom, which the house's common timers should not. A ring makes a round
/// come at once; without any, one comes every second, so that no lost word matters.
@Component
class Chores implements Roundsman {

    private final Rounds meetings;
    private final Rounds ways;
    private final Rounds ends;

    Chores(MeetingPlanner planner, RollCall rollCall, Registering registering, WaysEnd waysEnd) {
        this.meetings = ZoomRounds.of("zoom-meetings", planner::round);
        this.ways = ZoomRounds.of("zoom-ways", () -> {
            rollCall.round();
            return registering.round();
        });
        this.ends = ZoomRounds.of("zoom-ends", waysEnd::round);
    }

    @TransactionalEventListener
    void rightsChanged(RightsChanged changed) {
        meetings.ring();
        ways.ring();
    }

    @EventListener
    void seatEnded(SeatEnded ended) {
        ends.ring();
    }

    /// What is not committed yet is seen by nobody.
    @TransactionalEventListener(fallbackExecution = true)
    void wayBurnt(ParticipantWays.WayBurnt burnt) {
        ends.ring();
    }

    @Override
    public List<Rounds> threads() {
        return List.of(meetings, ways, ends);
    }

    @Override
    public String job() {
        return "health.job-zoom-meetings";
    }
}

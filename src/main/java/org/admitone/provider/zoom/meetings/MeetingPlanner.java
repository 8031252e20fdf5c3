package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// Sees to it that every session held in Zoom has its one meeting, as the session is now, and that none is left behind. Runs on every node,
/// every second and when rung; one worker at a time per session. Whatever it is killed in the middle of, the next round finds out where it was.
@Component
final class MeetingPlanner {

    private static final int AT_ONCE = 20;
    private static final int MOST_STEPS = 6;

    private final ZoomHouse house;
    private final Agenda agenda;
    private final PostgresMeetings meetings;
    private final PostgresTurns turns;
    private final MeetingSteps steps;
    private final Clock clock;

    MeetingPlanner(ZoomHouse house, Agenda agenda, PostgresMeetings meetings, PostgresTurns turns, MeetingSteps steps, Clock clock) {
        this.house = house;
        this.agenda = agenda;
        this.meetings = meetings;
        this.turns = turns;
        this.steps = steps;
        this.clock = clock;
    }

    /// True when there may be more to do at once.
    boolean round() {
        Optional<ZoomHouse.SetUp> setUp = house.now();
        if (setUp.isEmpty()) {
            return false;
        }
        List<Agenda.Item> due = agenda.next(setUp.get(), AT_ONCE);
        boolean moved = false;
        for (Agenda.Item item : due) {
            moved |= work(item, setUp.get());
        }
        return moved && due.size() == AT_ONCE;
    }

    private boolean work(Agenda.Item item, ZoomHouse.SetUp everybody) {
        SessionId session = item.session();
        ZoomHouse.SetUp setUp = agenda.budgeted(everybody, item.urgency());
        Optional<PostgresTurns.Turn> turn = turns.take(PostgresTurns.About.MEETING, session);
        if (turn.isEmpty()) {
            return false;
        }
        try (PostgresTurns.Turn mine = turn.get()) {
            boolean goOn = true;
            int done = 0;
            while (goOn && done < MOST_STEPS && mine.isStillMine()) {
                PostgresMeetings.Task task = meetings.task(session).orElseThrow();
                Step step = Step.next(task.session(), task.prepared(), task.lookAt(), clock.instant());
                goOn = steps.carryOut(step, task, setUp);
                done++;
            }
            return done > 1;
        }
    }
}

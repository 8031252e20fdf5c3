package org.admitone.provider.zoom.presence;

import java.time.Duration;
import java.time.Instant;
import org.admitone.admission.RemoteSeats;
import org.admitone.provider.zoom.inbox.InboxPulse;
import org.admitone.provider.zoom.meetings.Rounds;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Makes good what Zoom's events did not tell: reads its log while classes run and its reports after them. As long as nothing
/// proves that Zoom is heard, nobody who was given a way in is taken for not having come: an hour without our endpoint frees no seat.
@Component
class Reconciler implements SmartLifecycle {

    private static final Duration KEPT_WAITING = Duration.ofMinutes(2);
    /// An event about an arrival is here by then, where events arrive.
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final LogReading log;
    private final ReportReading reports;
    private final PostgresReconciling schedule;
    private final InboxPulse pulse;
    private final RemoteSeats seats;
    private final Work work;
    private final Rounds rounds = new Rounds("zoom-reconciling", this::round);

    Reconciler(LogReading log, ReportReading reports, PostgresReconciling schedule, InboxPulse pulse, RemoteSeats seats, Work work) {
        this.log = log;
        this.reports = reports;
        this.schedule = schedule;
        this.pulse = pulse;
        this.seats = seats;
        this.work = work;
    }

    private boolean round() {
        log.round(keepWaiting());
        reports.round();
        return false;
    }

    private LogReading.Haste keepWaiting() {
        Instant until = work.clock().instant().plus(KEPT_WAITING);
        LogReading.Haste haste = LogReading.Haste.NONE;
        for (PostgresReconciling.Awaited awaited : schedule.awaited()) {
            if (!heardSince(awaited)) {
                seats.waitLonger(awaited.session(), until);
                haste = LogReading.Haste.SILENCE;
            }
        }
        return haste;
    }

    private boolean heardSince(PostgresReconciling.Awaited awaited) {
        Instant known = awaited.given().plus(ON_ITS_WAY);
        return pulse.lastHeard(awaited.meeting()).filter(awaited.given()::isBefore).isPresent()
                || schedule.logReadTo().filter(readTo -> readTo.isAfter(known)).isPresent();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}

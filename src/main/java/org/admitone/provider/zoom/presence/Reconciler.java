package org.admitone.provider.zoom.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.admission.RemoteSeats;
import org.admitone.platform.Rounds;
import org.admitone.platform.Roundsman;
import org.admitone.provider.zoom.ZoomRounds;
import org.admitone.provider.zoom.inbox.InboxPulse;
import org.springframework.stereotype.Component;

/// Makes good what Zoom's events did not tell: reads its log while classes run and its reports after them. As long as nothing
/// proves that Zoom is heard, nobody who was given a way in is taken for not having come: an hour without our endpoint frees no seat.
@Component
class Reconciler implements Roundsman {

    private static final Duration KEPT_WAITING = Duration.ofMinutes(2);
    /// An event about an arrival is here by then, where events arrive.
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    /// Zoom posts once more after five minutes.
    private static final Duration POSTED_AGAIN = Duration.ofMinutes(6);

    private final LogReading log;
    private final ReportReading reports;
    private final PostgresReconciling schedule;
    private final InboxPulse pulse;
    private final RemoteSeats seats;
    private final Work work;
    private final Rounds rounds = ZoomRounds.of("zoom-reconciling", this::round);

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
        Instant now = work.clock().instant();
        Instant until = now.plus(KEPT_WAITING);
        LogReading.Haste haste = LogReading.Haste.NONE;
        for (PostgresReconciling.Awaited awaited : schedule.awaited()) {
            if (!heardSince(awaited, now)) {
                seats.waitLonger(awaited.session(), until);
                haste = LogReading.Haste.SILENCE;
            }
        }
        return haste;
    }

    /// Whether somebody's coming would be known by now: the log says so, or others were heard and a single event that we had turned away was posted again.
    private boolean heardSince(PostgresReconciling.Awaited awaited, Instant now) {
        Instant known = awaited.given().plus(ON_ITS_WAY);
        boolean othersHeard = pulse.lastHeard(awaited.meeting()).filter(awaited.given()::isBefore).isPresent();
        return othersHeard && now.isAfter(awaited.given().plus(POSTED_AGAIN))
                || schedule.logReadTo().filter(readTo -> readTo.isAfter(known)).isPresent();
    }

    @Override
    public List<Rounds> threads() {
        return List.of(rounds);
    }

    @Override
    public String job() {
        return "health.job-zoom-reports";
    }
}

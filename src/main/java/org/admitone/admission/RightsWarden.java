package org.admitone.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.admitone.admission.KnockFacts.Known;
import org.admitone.admission.PostgresDoorFacts.Found;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.roster.CourseId;
import org.admitone.roster.RightsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Ends the seats of those who lost their right, in the transaction that took it (I5). Asks the same rule as the door does,
/// so that nobody stays who would not be admitted.
@Component
final class RightsWarden implements RightsReview {

    private final PostgresSeats seats;
    private final PostgresLiveSeats liveSeats;
    private final AuditTrail audit;
    private final Clock clock;

    RightsWarden(PostgresSeats seats, PostgresLiveSeats liveSeats, AuditTrail audit, Clock clock) {
        this.seats = seats;
        this.liveSeats = liveSeats;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void rightsChanged(RightsChanged changed) {
        reviewCourse(changed.course());
    }

    @Override
    public void reviewCourse(CourseId course) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("rights are reviewed in the transaction that changed them");
        }
        Instant now = clock.instant();
        List<AuditEntry> lines = new ArrayList<>();
        for (List<PostgresLiveSeats.Live> some : liveSeats.ofCourse(course)) {
            review(some, now, lines);
        }
        seats.awayWhereRoleChanged(course, now.plus(SeatDesk.GRACE));
        if (!lines.isEmpty()) {
            audit.append(lines);        // last: whoever leaves just now holds a seat's row and waits for the chain's end
        }
    }

    private void review(List<PostgresLiveSeats.Live> live, Instant now, List<AuditEntry> lines) {
        List<Knock> asIfKnocking = live.stream().map(PostgresLiveSeats.Live::asKnock).toList();
        List<Found> found = liveSeats.facts(asIfKnocking, now);
        for (int i = 0; i < live.size(); i++) {
            if (found.get(i).facts() instanceof Known known) {
                review(live.get(i), known, now, lines);
            }
        }
    }

    private void review(PostgresLiveSeats.Live seat, Known known, Instant now, List<AuditEntry> lines) {
        Known asSeated = seat.byLetIn() ? letIn(known) : known;
        Optional<Refusal> lost = Door.lostRight(asSeated, now);
        if (lost.isEmpty()) {
            seats.validUntil(seat.seat(), Door.validUntil(asSeated));
            return;
        }
        ReleaseReason reason = lost.get() instanceof Refusal.SessionOver ? ReleaseReason.SESSION_OVER : ReleaseReason.RIGHT_LOST;
        lines.addAll(SeatLines.released(seats.one(seat.seat(), reason, lost.get().code(), now), reason, "door", lost.get().code(), now));
    }

    private static Known letIn(Known known) {
        KnockFacts.Rights rights = known.rights();
        return new Known(known.visitor(), known.session(), known.rules(),
                new KnockFacts.Rights(rights.passDied(), rights.banned(), rights.membership(), true), known.device(), known.seat());
    }
}

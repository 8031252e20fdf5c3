package org.admitone.provider.zoom.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.RemoteSeats;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.presence.PresenceStay;
import org.admitone.presence.PresenceStay.Removal;
import org.admitone.presence.PresenceStays;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.meetings.HeldSession;
import org.admitone.provider.zoom.presence.MeetingHistory.Presence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Draws up a session's presence from all that Zoom ever said of it, and brings stays, seats and strangers in line with it, in one
/// transaction under a lock per session; burns the ways in that others used. Doing so again changes nothing. Asks Zoom nothing: [Removals] does.
@Component
class HistoryDesk {

    static final String SOURCE = "zoom";
    /// So long after the door has closed nothing more is expected from events.
    private static final Duration LAST_WORDS = Duration.ofMinutes(10);

    private final Evidence evidence;
    private final PresenceStays stays;
    private final RemoteSeats seats;
    private final StrangerBook strangers;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HistoryDesk(Evidence evidence, PresenceStays stays, RemoteSeats seats, StrangerBook strangers, AuditTrail audit, Work work) {
        this.evidence = evidence;
        this.stays = stays;
        this.seats = seats;
        this.strangers = strangers;
        this.audit = audit;
        this.transaction = work.transaction();
        this.clock = work.clock();
    }

    /// @return whether somebody is inside who is to be taken out
    boolean drawUp(MeetingNumber meeting) {
        return Boolean.TRUE.equals(transaction.execute(status -> evidence.ofMeeting(meeting).map(this::drawUp).orElse(false)));
    }

    private boolean drawUp(HeldSession session) {
        evidence.lock(session.session());
        if (!evidence.heldInZoom(session.session())) {
            return false;           // what is still said of the meeting that it had is nothing to the class
        }
        Instant now = clock.instant();
        List<Presence> history = read(session, now);
        List<AuditEntry> lines = strangers.bringInLine(session, history, now);
        Map<ConnectionId, Removal> removals = strangers.removals(session.session());
        stays.restate(SOURCE, session.session(), told(history, removals));
        seats.inside(session.session(), MeetingHistory.inside(history));
        if (!lines.isEmpty()) {
            audit.append(lines);
        }
        return history.stream().anyMatch(Presence::isToBeTakenOut);
    }

    private List<Presence> read(HeldSession session, Instant now) {
        Instant closesAt = session.times().closesAt();
        var closing = new Traces.Closing(closesAt, now.isAfter(closesAt.plus(LAST_WORDS)) ? Traces.Closing.Certainty.LONG_PAST : Traces.Closing.Certainty.OPEN);
        Evidence.Known known = evidence.of(session);
        List<Trace> traces = Traces.of(known.told(), known.rows(), known.ways(), closing);
        return MeetingHistory.read(traces, session, known.ways(), evidence.runners(session.session()), now);
    }

    private static List<PresenceStay> told(List<Presence> history, Map<ConnectionId, Removal> removals) {
        List<PresenceStay> told = new ArrayList<>();
        for (Presence presence : history) {
            PresenceStay stay = presence.stay();
            Removal removal = Optional.ofNullable(removals.get(stay.connection())).filter(any -> stay.who() instanceof PresenceStay.Who.Stranger).orElse(Removal.NONE);
            told.add(new PresenceStay(stay.connection(), stay.who(), stay.joined(), stay.left(), stay.toldBy(), removal));
        }
        return told;
    }
}

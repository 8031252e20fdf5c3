package org.admitone.presence;

import java.util.List;
import org.admitone.session.Session;

/// All that is known about who was inside one session, in any order and with repetitions.
///
/// @param doorOpen from the door's opening to its closing, or to the moment at which the session was ended for all
public record PresenceEvidence(Interval doorOpen, List<SeatSpan> seats, List<PresenceEvent> events) {

    public PresenceEvidence {
        seats = List.copyOf(seats);
        events = List.copyOf(events);
    }

    static PresenceEvidence of(Session session, PresenceRecords records) {
        Interval doorOpen = Interval.between(session.opensAt(), session.closesAt());
        return new PresenceEvidence(doorOpen == null ? planned(session) : doorOpen, records.seats(session.id()), records.events(session.id()));
    }

    /// For a session that was ended before its door ever opened.
    private static Interval planned(Session session) {
        return new Interval(session.opensAt(), session.endsAt());
    }
}

package org.admitone.presence;

import java.util.List;
import org.admitone.session.Session;

/// All that is known about who was inside one session, in any order and with repetitions.
///
/// @param stays    what providers tell that carry their connections themselves; those of strangers prove nobody's presence
/// @param doorOpen from the door's opening to its closing, or to the moment at which the session was ended for all
public record PresenceEvidence(Interval doorOpen, List<SeatSpan> seats, List<PresenceEvent> events,
                               List<PresenceStay> stays) {

    public PresenceEvidence {
        seats = List.copyOf(seats);
        events = List.copyOf(events);
        stays = List.copyOf(stays);
    }

    /// As the rooms tell it alone.
    public PresenceEvidence(Interval doorOpen, List<SeatSpan> seats, List<PresenceEvent> events) {
        this(doorOpen, seats, events, List.of());
    }

    static PresenceEvidence of(Session session, PresenceRecords records, PresenceStays stays) {
        Interval doorOpen = Interval.between(session.opensAt(), session.closesAt());
        return new PresenceEvidence(doorOpen == null ? planned(session) : doorOpen, records.seats(session.id()), records.events(session.id()),
                stays.of(session.id()));
    }

    /// For a session that was ended before its door ever opened.
    private static Interval planned(Session session) {
        return new Interval(session.opensAt(), session.endsAt());
    }
}

package org.admitone.presence;

import java.util.List;

/// All that is known about who was inside one session, in any order and with repetitions.
///
/// @param doorOpen from the door's opening to its closing, or to the moment at which the session was ended for all
public record PresenceEvidence(Interval doorOpen, List<SeatSpan> seats, List<PresenceEvent> events) {

    public PresenceEvidence {
        seats = List.copyOf(seats);
        events = List.copyOf(events);
    }
}

package org.admitone.admission;

import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;

/// A seat has ended, committed; published as an application event on every node within a second. Rooms end its media at
/// the engine and tell the person why.
///
/// @param message one sentence for the person, in plain words: what happened, and the way back if there is one
public record SeatEnded(SeatId seat, SessionId session, PersonId person, ReleaseReason reason, String message) {
}

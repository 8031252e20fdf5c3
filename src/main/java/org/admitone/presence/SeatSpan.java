package org.admitone.presence;

import org.admitone.admission.SeatId;
import org.admitone.roster.PersonId;

/// The time during which a person held a seat with media possible: from its first connection until its release, or, while
/// it lives, until its right ends. Presence is believed within it only (I12).
public record SeatSpan(SeatId seat, PersonId person, Interval span) {
}

package org.admitone.admission;

import java.time.Instant;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.admitone.session.SessionId;

/// Whoever sits on a live seat over one connection: everything a room may know of a person. The name is the roster's and
/// cannot be changed (I9); the rights end at `validUntil` at the latest.
public record SeatHolder(SeatId seat, ConnectionId connection, SessionId session, CourseId course, PersonId person,
                         String uid, String displayName, Role role, Instant validUntil) {
}

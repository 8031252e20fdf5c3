package org.admitone.presence;

import java.time.Instant;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;

/// Something a provider said about who is inside. Order and repetition of arrival do not matter: `connection` and `kind`
/// identify the fact.
public sealed interface PresenceEvent {

    SessionId session();
    PersonId person();
    SeatId seat();
    ConnectionId connection();
    Instant at();

    /// Media of this connection could flow from `at` on.
    record Joined(SessionId session, PersonId person, SeatId seat, ConnectionId connection, Instant at) implements PresenceEvent {}

    /// Still there at `at`; bounds an interval whose end was never reported.
    record Seen(SessionId session, PersonId person, SeatId seat, ConnectionId connection, Instant at) implements PresenceEvent {}

    /// Media of this connection ended at `at`.
    record Left(SessionId session, PersonId person, SeatId seat, ConnectionId connection, Instant at) implements PresenceEvent {}
}

package org.admitone.admission;

import java.time.Instant;
import java.time.ZoneId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// A seat that somebody had or has, as staff see it.
///
/// @param device what the browser calls itself; never to be trusted
/// @param ended  null: it is live
public record HeldSeat(SeatId id, SessionId session, String title, ZoneId zone, Instant takenAt, String device, @Nullable Ended ended) {

    public record Ended(Instant at, ReleaseReason reason) {}
}

package org.admitone.provider.zoom.pool;

import java.time.Instant;
import org.admitone.provider.zoom.HostId;

/// A host that is kept for a session.
///
/// @param name    as Zoom knows the host
/// @param from    since when it takes its host, set-up included
/// @param to      until when, overrun included
/// @param by      who chose the host
/// @param meeting whether Zoom knows of it already
public record HostedSession(PoolSession session, HostId host, String name, Instant from, Instant to, ChosenBy by, Meeting meeting) {

    public enum ChosenBy { POOL, STAFF }

    public enum Meeting { MADE, TO_COME }
}

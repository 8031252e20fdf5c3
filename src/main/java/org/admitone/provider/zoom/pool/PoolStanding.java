package org.admitone.provider.zoom.pool;

import java.time.Instant;
import java.util.Optional;

/// What the last planning found.
///
/// @param plannedAt   empty: nothing was planned yet
/// @param licences    that the timetable needs, whatever the school has
/// @param lowerBound  no assignment needs fewer
/// @param missing     of the licences, those that the school does not have
/// @param owned       hosts that may hold classes now
/// @param used        hosts that hold something to come; more than `licences` where much was cancelled since, for nothing is moved to save one
/// @param assigned    coming sessions that have a host
/// @param withoutHost coming sessions that nobody can hold
/// @param peak        empty: there is no session
public record PoolStanding(Optional<Instant> plannedAt, int licences, int lowerBound, int missing, int owned, int used, int assigned, int withoutHost, Optional<Peak> peak) {

    /// When the most are held at once.
    public record Peak(int sessions, Instant from, Instant to) {}
}

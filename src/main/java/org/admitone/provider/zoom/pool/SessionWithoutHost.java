package org.admitone.provider.zoom.pool;

import java.time.Instant;
import org.admitone.provider.zoom.pool.plan.Why;

/// A session that nobody can hold, or not the host that it is pinned to.
///
/// @param since when that was found
public record SessionWithoutHost(PoolSession session, Why why, Instant since, Meanwhile meanwhile) {

    public enum Meanwhile {
        NOWHERE,
        /// Its meeting is made on another host than the pin says, and stays there.
        STAYS_ELSEWHERE
    }
}

package org.admitone.provider.zoom.pool;

import java.time.Instant;
import org.admitone.provider.zoom.pool.plan.Why;

/// A session that nobody can hold.
///
/// @param since when that was found
public record SessionWithoutHost(PoolSession session, Why why, Instant since) {}

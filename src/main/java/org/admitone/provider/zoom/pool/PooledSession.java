package org.admitone.provider.zoom.pool;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.plan.Asks;

/// A coming session as it is in the database: its door's hours, what it asks of a host, and what is known of its host.
record PooledSession(UUID session, Instant opensAt, Instant closesAt, Asks asks, Optional<Kept> meeting, Optional<Kept> assigned) {

    /// @param from of what was kept when it was written down
    record Kept(HostId host, int slot, Instant from, Instant to) {}
}

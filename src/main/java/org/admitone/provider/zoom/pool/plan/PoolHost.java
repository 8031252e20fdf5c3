package org.admitone.provider.zoom.pool.plan;

import java.util.Optional;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;

/// A host account that may hold classes.
///
/// @param capacity meetings at once
/// @param people   that its meetings hold
/// @param minutes  that they last at most, as staff say
/// @param group    whose host it is; empty: everybody's
public record PoolHost(HostId id, int capacity, Licence licence, int people, int minutes, Optional<UUID> group) {

    public enum Licence {
        /// Registers people; its meetings last as long as a class does.
        PAID,
        /// Registers nobody, and Zoom ends its meetings after [#UNPAID_MINUTES].
        UNPAID
    }

    public static final int UNPAID_MINUTES = 40;

    /// Nobody has said more of how long its meetings last.
    private static final int AS_LONG_AS_A_CLASS = Integer.MAX_VALUE;

    public PoolHost {
        if (capacity < 1 || people < 1 || minutes < 1) {
            throw new IllegalArgumentException("a host holds at least one meeting and one person for a minute");
        }
    }

    public PoolHost(HostId id, int capacity, Licence licence, int people, Optional<UUID> group) {
        this(id, capacity, licence, people, AS_LONG_AS_A_CLASS, group);
    }

    /// Minutes that its meetings last at most.
    int longest() {
        return licence == Licence.UNPAID ? Math.min(UNPAID_MINUTES, minutes) : minutes;
    }
}

package org.admitone.provider.zoom.pool.plan;

import java.util.Optional;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;

/// A host account that may hold classes.
///
/// @param capacity meetings at once
/// @param people   that its meetings hold
/// @param group    whose host it is; empty: everybody's
public record PoolHost(HostId id, int capacity, Licence licence, int people, Optional<UUID> group) {

    public enum Licence {
        /// Registers people; its meetings last as long as a class does.
        PAID,
        /// Registers nobody, and Zoom ends its meetings after [#UNPAID_MINUTES].
        UNPAID
    }

    public static final int UNPAID_MINUTES = 40;

    public PoolHost {
        if (capacity < 1 || people < 1) {
            throw new IllegalArgumentException("a host holds at least one meeting and one person");
        }
    }
}

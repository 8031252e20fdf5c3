package org.admitone.provider.zoom.pool.plan;

import java.util.Map;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;

/// Who holds what.
///
/// @param unfit  sessions without a host, and why; also those whose meeting is made and whose pin cannot be kept: they stay where they are
/// @param moved  of those that had a host which could still hold them, how many have another now
/// @param used   hosts that hold anything
public record Assignment(Map<UUID, Seat> placed, Map<UUID, Why> unfit, int moved, int used) {

    /// @param slot which of the host's meetings at once, from 1
    public record Seat(HostId host, int slot) {}
}

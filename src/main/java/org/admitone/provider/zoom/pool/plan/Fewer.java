package org.admitone.provider.zoom.pool.plan;

import java.util.Map;
import java.util.UUID;

/// Sessions brought together on fewer hosts.
///
/// @param seats      of everybody who has one; where nothing is gained, as it is
/// @param before     hosts that hold anything as it is
/// @param after      hosts that hold anything then
/// @param lowerBound no assignment uses fewer, as long as what stays stays
public record Fewer(Map<UUID, Assignment.Seat> seats, int before, int after, int lowerBound) {

    public Fewer {
        seats = Map.copyOf(seats);
    }
}

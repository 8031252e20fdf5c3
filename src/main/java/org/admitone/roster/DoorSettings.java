package org.admitone.roster;

import java.util.Set;
import java.util.TreeSet;
import org.admitone.platform.Faults;

/// What a course's door asks for.
///
/// @param acceptedProofs   at least one
/// @param deviceMemoryDays how long a device stays known after a proof; 0: a new proof for each session
public record DoorSettings(SeatPolicy seatPolicy, Set<ProofKind> acceptedProofs, int deviceMemoryDays, DeviceBudget deviceBudget) {

    public static final DoorSettings USUAL =
            new DoorSettings(SeatPolicy.ASK, Set.of(ProofKind.values()), 90, new DeviceBudget(3, 30));

    public DoorSettings {
        acceptedProofs = java.util.Collections.unmodifiableSet(new TreeSet<>(acceptedProofs));
        new Faults()
                .unless(!acceptedProofs.isEmpty(), "acceptedProofs", "A course must accept at least one proof.")
                .unless(deviceMemoryDays >= 0 && deviceMemoryDays <= 400, "deviceMemoryDays",
                        "A device can stay known for 0 to 400 days.")
                .orThrow();
    }
}

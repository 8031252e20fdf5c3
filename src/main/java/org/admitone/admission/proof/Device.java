package org.admitone.admission.proof;

import java.time.Instant;
import java.util.Map;
import org.admitone.admission.DeviceId;
import org.admitone.roster.PersonId;
import org.admitone.roster.ProofKind;
import org.jspecify.annotations.Nullable;

/// One browser of one person, as staff see it.
///
/// @param label     what it says it is; may be a lie
/// @param excusedAt since when staff let it not count in the device budget
/// @param proofs    when each kind of proof was last made on it
public record Device(DeviceId id, PersonId person, String label, Instant firstSeenAt, @Nullable Instant excusedAt,
                     @Nullable Revocation revocation, Map<ProofKind, Instant> proofs) {

    /// @param reason `disowned` by its owner on another device, or what staff wrote
    public record Revocation(Instant at, String reason) {}

    public Device {
        proofs = Map.copyOf(proofs);
    }
}

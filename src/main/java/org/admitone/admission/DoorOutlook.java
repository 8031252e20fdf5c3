package org.admitone.admission;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.admitone.pass.PassId;

/// What the door would answer to a device just now, by its one rule. Nobody knocks by it: nothing is noted, no seat is taken, and the
/// answer may be another one a moment later.
public interface DoorOutlook {

    /// @param facts what the answer rests on
    record Expected(KnockFacts.Known facts, Admission answer) {}

    /// For each pass that exists.
    Map<PassId, Expected> of(Collection<PassId> passes, DeviceKey device, Instant now);
}

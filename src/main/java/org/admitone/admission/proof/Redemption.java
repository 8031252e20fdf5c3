package org.admitone.admission.proof;

import java.time.Instant;
import org.admitone.pass.PassId;

/// What became of a proof that a device brought to the door.
public sealed interface Redemption {

    /// The device is the pass's owner's from now on. The same request by the same device gets this again.
    record Proved(PassId pass) implements Redemption {}

    /// Unknown, used by another device, too late and wrong look alike (I11).
    record NotProved() implements Redemption {}

    /// Too many tries by this device or from its network, whatever they were.
    record TooMany(Instant until) implements Redemption {}
}

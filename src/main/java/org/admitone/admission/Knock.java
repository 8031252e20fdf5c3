package org.admitone.admission;

import java.util.UUID;
import org.admitone.pass.PassId;

/// Somebody asks at the door: which pass, with which device, wanting what. The device's signature has been checked.
///
/// @param id the device's own number for this knock; repeated, it is the same knock and gets the same answer (I3)
public record Knock(UUID id, Presented presented, DeviceKey key, Wish wish) {

    /// What was shown at the door. Neither is a proof (I4).
    public sealed interface Presented {
        /// @param hash of the link's code
        record ByLink(byte[] hash) implements Presented {}

        /// Named by a device that has redeemed a proof and was told the pass.
        record ByPass(PassId pass) implements Presented {}
    }

    /// What the person wants should their seat be occupied on another device.
    public enum Wish {
        ENTER,
        /// The person was asked and said: continue here.
        CONTINUE_HERE
    }
}

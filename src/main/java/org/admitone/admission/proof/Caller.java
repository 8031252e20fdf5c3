package org.admitone.admission.proof;

import org.admitone.admission.DeviceKey;

/// The device behind a request whose signature has been checked.
///
/// @param label   what kind of device it says it is, e.g. `Chrome on Android`; for people's eyes only
/// @param network where it comes from: an IPv4 address or an IPv6 /64; kept only as a keyed hash
public record Caller(DeviceKey key, String label, String network) {

    @Override
    public String toString() {
        return "Caller[" + key + ", " + label + ", masked]";
    }
}

package org.admitone.admission;

import java.util.UUID;

/// What became of a device's signature over a request.
public sealed interface SignatureCheck {

    /// Signed by this key, for exactly this request, lately.
    record Signed(DeviceKey key, UUID id) implements SignatureCheck {}

    /// Well-formed, but the nonce is missing or too old: sign again with a fresh one.
    record Stale() implements SignatureCheck {}

    /// Not a signature for this request. What is wrong is not told (I11).
    record Bad() implements SignatureCheck {}
}

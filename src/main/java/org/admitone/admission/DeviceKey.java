package org.admitone.admission;

import java.util.Arrays;
import java.util.Base64;

/// A device's public key, by its RFC 7638 thumbprint (SHA-256, 32 bytes). The same browser has the same key for everybody who
/// uses it; who they are is a matter of proofs.
public record DeviceKey(byte[] thumbprint) {

    public DeviceKey {
        if (thumbprint.length != 32) {
            throw new IllegalArgumentException("a thumbprint has 32 bytes");
        }
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof DeviceKey(byte[] others) && Arrays.equals(thumbprint, others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(thumbprint);
    }

    @Override
    public String toString() {
        return "DeviceKey[" + Base64.getUrlEncoder().withoutPadding().encodeToString(thumbprint).substring(0, 8) + "…]";
    }
}

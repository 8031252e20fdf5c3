package org.admitone.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 with one key: for what is too short or too well known for a plain hash (codes of six digits, addresses), so that
/// a copy of the database does not give it away.
public final class KeyedHash {

    private final SecretKeySpec key;

    public KeyedHash(SecretKeySpec key) {
        this.key = key;
    }

    public byte[] of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// In constant time.
    public boolean fits(byte[] hash, String text) {
        return MessageDigest.isEqual(hash, of(text));
    }

    @Override
    public String toString() {
        return "KeyedHash[masked]";
    }
}

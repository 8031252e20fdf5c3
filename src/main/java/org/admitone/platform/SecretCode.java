package org.admitone.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A random code that opens something: 160 bits, URL-safe, shown once and kept as its hash only (I11).
public record SecretCode(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;

    public static SecretCode random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What the database keeps. Codes have full entropy, so a plain hash is enough and a look-up by it leaks no timing.
    public byte[] hash() {
        return sha256(value);
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public String toString() {
        return "SecretCode[masked]";
    }
}

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

    /// A code that can be said again: as hard to guess as a random one for whoever lacks the key, and stored nowhere.
    ///
    /// @param context what the code is for, different for each
    public static SecretCode derived(KeyedHash key, String context) {
        return new SecretCode(Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(key.of(context), BYTES)));
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

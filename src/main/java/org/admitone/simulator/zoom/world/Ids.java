package org.admitone.simulator.zoom.world;

import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/// Identifiers that look like Zoom's, from a seed. Not secrets: whoever knows the seed knows them.
public final class Ids {

    private static final byte ALL_ONES = (byte) 0xFF;

    private final Random random;
    private int uuids;
    private int connections;

    public Ids(long seed) {
        this.random = new Random(seed);
    }

    /// Eleven digits, as meetings have.
    public synchronized long meeting() {
        return 80_000_000_000L + random.nextLong(9_999_999_999L);
    }

    /// 22 characters that need no escaping in a URL.
    public synchronized String opaque() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    }

    /// A meeting instance's id in plain base64. One in four begins with a slash and one in four has two in a row, which
    /// a path must then carry encoded twice.
    public synchronized String instance() {
        byte[] bytes = bytes(16);
        switch (uuids++ % 4) {
            case 1 -> bytes[0] = ALL_ONES;
            case 3 -> {
                bytes[3] = ALL_ONES;
                bytes[4] = ALL_ONES;
                bytes[5] = ALL_ONES;
            }
            default -> {
            }
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    public synchronized String longSecret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(48));
    }

    public synchronized String participant() {
        return new UUID(random.nextLong(), random.nextLong()).toString().toUpperCase(java.util.Locale.ROOT);
    }

    /// The number one connection to a meeting has, new at each join.
    public synchronized String connection() {
        return String.valueOf(16_778_240 + 1_024 * connections++);
    }

    public synchronized String passcode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            code.append("23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz".charAt(random.nextInt(56)));
        }
        return code.toString();
    }

    public synchronized String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + (i == 0 ? 1 + random.nextInt(9) : random.nextInt(10))));
        }
        return digits.toString();
    }

    /// Some number from 0 up to, not including, the bound: for delays and mischief.
    public synchronized int below(int bound) {
        return random.nextInt(bound);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}

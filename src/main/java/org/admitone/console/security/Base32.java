package org.admitone.console.security;

/// Bytes as people type them: letters and the digits 2 to 7 (RFC 4648, without padding).
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte some : bytes) {
            held = held << Byte.SIZE | some & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(held >> bits & 31));
                held &= (1 << bits) - 1;
            }
        }
        return bits == 0 ? text.toString() : text.append(ALPHABET.charAt(held << BITS - bits & 31)).toString();
    }
}

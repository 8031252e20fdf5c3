package org.admitone.provider.zoom.api;

import java.security.SecureRandom;

/// A meeting's passcode. Prints itself masked.
public record Passcode(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
    private static final String LARGE = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final String ALL = SMALL + LARGE + DIGITS;
    private static final int LENGTH = 10;

    /// As long as Zoom takes, with each kind of character that an account's rules may ask for and none twice in a row.
    public static Passcode random() {
        StringBuilder code = new StringBuilder().append(one(SMALL)).append('@').append(one(LARGE)).append(one(DIGITS));
        while (code.length() < LENGTH) {
            char next = one(ALL);
            if (next != code.charAt(code.length() - 1)) {
                code.append(next);
            }
        }
        return new Passcode(code.toString());
    }

    private static char one(String of) {
        return of.charAt(RANDOM.nextInt(of.length()));
    }

    @Override
    public String toString() {
        return "Passcode[masked]";
    }
}

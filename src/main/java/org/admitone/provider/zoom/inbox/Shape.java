package org.admitone.provider.zoom.inbox;

import java.util.function.IntPredicate;

/// What a short text is made of; for the way that every hook takes, where expressions would cost more than the signature.
final class Shape {

    private Shape() {}

    static boolean is(String text, int shortest, int longest, IntPredicate of) {
        if (text.length() < shortest || text.length() > longest) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!of.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(int c) {
        return c >= 'a' && c <= 'z';
    }

    /// ASCII that shows, without the space.
    static boolean visible(int c) {
        return c > ' ' && c < 0x7f;
    }

    /// Small letters, digits, dots and underscores.
    static boolean name(int c) {
        return letter(c) || digit(c) || c == '.' || c == '_';
    }
}

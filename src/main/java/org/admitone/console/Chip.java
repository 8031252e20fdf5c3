package org.admitone.console;

/// A state in one word with its sign.
public record Chip(Tone tone, Icon icon, String word) {

    public static Chip good(String word) {
        return new Chip(Tone.GOOD, Icon.GOOD, word);
    }

    public static Chip wait(String word) {
        return new Chip(Tone.WAIT, Icon.WAIT, word);
    }

    public static Chip bad(String word) {
        return new Chip(Tone.BAD, Icon.REFUSED, word);
    }

    public static Chip quiet(String word) {
        return new Chip(Tone.QUIET, Icon.ABSENT, word);
    }
}

package org.admitone.provider.zoom.account;

/// One thing that a check of the account found.
///
/// @param code     stable
/// @param sentence how it is
/// @param whatToDo one sentence; empty where nothing is to be done
public record Finding(Level level, String code, String sentence, String whatToDo) {

    public enum Level {
        OK,
        /// Classes can be held, but something is missing.
        WARN,
        /// No class can be held until it is put right.
        BAD
    }

    static Finding ok(String code, String sentence) {
        return new Finding(Level.OK, code, sentence, "");
    }

    static Finding warn(String code, String sentence, String whatToDo) {
        return new Finding(Level.WARN, code, sentence, whatToDo);
    }

    static Finding bad(String code, String sentence, String whatToDo) {
        return new Finding(Level.BAD, code, sentence, whatToDo);
    }
}

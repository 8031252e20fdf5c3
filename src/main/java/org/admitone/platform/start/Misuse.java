package org.admitone.platform.start;

/// The command line cannot be understood. The message says what can be.
public final class Misuse extends RuntimeException {

    public Misuse(String advice) {
        super(advice, null, false, false);
    }
}

package org.admitone.platform.web;

/// A header says something that cannot be read. Becomes a 400 problem.
final class UnreadableHeader extends RuntimeException {

    private final String advice;

    UnreadableHeader(String advice) {
        super("unreadable header", null, false, false);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}

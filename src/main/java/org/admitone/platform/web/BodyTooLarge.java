package org.admitone.platform.web;

import java.io.IOException;

/// A body went over its limit while it was being read.
public final class BodyTooLarge extends IOException {

    private final long limit;

    BodyTooLarge(long limit) {
        super("body over its limit of " + limit + " bytes");
        this.limit = limit;
    }

    public String advice() {
        return advice(limit);
    }

    static String advice(long limit) {
        return "This request may have " + (limit >= 1 << 20 ? (limit >> 20) + " MB" : (limit >> 10) + " kB") + " at most. Send it in parts.";
    }
}

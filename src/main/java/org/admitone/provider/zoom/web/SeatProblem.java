package org.admitone.provider.zoom.web;

import org.admitone.platform.ProblemKind;

/// Problems of a seat in a class that is held elsewhere.
public enum SeatProblem implements ProblemKind {
    NO_WAY_IN_YET(409, "The seat is kept; the way in is not ready"),
    NO_SEAT_HERE(409, "This device has no live seat in this class");

    private final int status;
    private final String title;

    SeatProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}

package org.admitone.session;

import org.admitone.platform.ProblemKind;

/// What can stand in the way of planning a session.
public enum SessionProblem implements ProblemKind {
    CANCELLED_STAYS_CANCELLED(409, "The session was cancelled"),
    PROVIDER_STAYS(409, "The provider cannot be changed any more");

    private final int status;
    private final String title;

    SessionProblem(int status, String title) {
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

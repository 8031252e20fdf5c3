package org.admitone.pass;

import org.admitone.platform.ProblemKind;

/// What can stand in the way of issuing a link or a ticket.
public enum PassProblem implements ProblemKind {
    PASS_IS_REVOKED(409, "The pass was revoked");

    private final int status;
    private final String title;

    PassProblem(int status, String title) {
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

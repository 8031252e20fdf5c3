package org.admitone.learner.web;

import org.admitone.platform.ProblemKind;

/// Problems of the learners' own pages.
public enum LearnerProblem implements ProblemKind {
    REQUEST_REPEATED(409, "This request was answered before");

    private final int status;
    private final String title;

    LearnerProblem(int status, String title) {
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

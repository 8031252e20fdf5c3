package org.admitone.api;

import org.admitone.platform.ProblemKind;

/// Problems of keys, and of requests that are sent again.
public enum ApiProblem implements ProblemKind {
    SCOPE_MISSING(403, "The key does not reach that far"),
    PRECONDITION_REQUIRED(428, "This key has to say what its change is based on"),
    REQUEST_UNDER_WAY(409, "The same request is being worked on"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request");

    private final int status;
    private final String title;

    ApiProblem(int status, String title) {
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

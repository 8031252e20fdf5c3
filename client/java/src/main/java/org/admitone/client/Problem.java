package org.admitone.client;

import tools.jackson.databind.JsonNode;

/** The server said no (RFC 9457), or nothing. Compare {@link #code()}; each has its page in docs/problems. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode body;

    Problem(String operation, int status, JsonNode body) {
        super(operation + ": " + status + " " + body.path("code").asString("") + " " + body.path("detail").asString(""));
        this.status = status;
        this.body = body;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** What kind of problem it is, such as {@code bad-input}. */
    public String code() {
        return body.path("code").asString("");
    }

    /** This case: what happened and what to do. */
    public String detail() {
        return body.path("detail").asString("");
    }

    /** Everything that was told, such as {@code faults} of {@code bad-input}. */
    public JsonNode body() {
        return body;
    }
}

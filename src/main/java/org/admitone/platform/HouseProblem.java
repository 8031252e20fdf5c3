package org.admitone.platform;

/// Problems that any part of the house may tell.
public enum HouseProblem implements ProblemKind {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    SIGN_IN_NEEDED(401, "Credentials are needed"),
    NOT_ALLOWED(403, "These credentials do not reach that far"),
    NOT_THERE(404, "There is no such thing here"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "The answer is only there in another format"),
    CHANGED_MEANWHILE(409, "Somebody else has changed it meanwhile"),
    ALREADY_TAKEN(409, "That name is taken"),
    PRECONDITION_FAILED(412, "It is no longer in the state that the request asks for"),
    BODY_TOO_LARGE(413, "The request is too large"),
    MEDIA_TYPE_NOT_READ(415, "The request comes in a format that is not read here"),
    BAD_INPUT(422, "Some of the input cannot be used"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong here"),
    BUSY(503, "Too busy at the moment");

    private final int status;
    private final String title;

    HouseProblem(int status, String title) {
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

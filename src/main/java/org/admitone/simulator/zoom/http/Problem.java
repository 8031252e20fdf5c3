package org.admitone.simulator.zoom.http;

import java.util.Map;
import org.admitone.simulator.zoom.world.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A call that is refused in Zoom's way: a status, a code of Zoom's, a sentence.
public final class Problem extends RuntimeException {

    private final int status;
    private final int code;
    private final Map<String, String> errors;
    private final Map<String, String> headers;

    private Problem(int status, int code, String message, Map<String, String> errors, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = errors;
        this.headers = headers;
    }

    public static Problem of(int status, int code, String message) {
        return new Problem(status, code, message, Map.of(), Map.of());
    }

    /// Fields that are wrong, each with what is wrong about it.
    public static Problem invalid(Map<String, String> errors) {
        return new Problem(400, 300, "Validation Failed.", errors, Map.of());
    }

    public static Problem rate(int code, String message, Map<String, String> headers) {
        return new Problem(429, code, message, Map.of(), headers);
    }

    public static Problem noUser(String user) {
        return of(404, 1001, "User does not exist: " + user + ".");
    }

    public static Problem noMeeting(String meeting) {
        return of(404, 3001, "Meeting does not exist: " + meeting + ".");
    }

    public static Problem onlyPaid(String user) {
        return of(400, 200, "Only available for paid users: " + user + ".");
    }

    public Reply reply() {
        ObjectNode body = Json.object().put("code", code).put("message", String.valueOf(getMessage()));
        if (!errors.isEmpty()) {
            ArrayNode list = body.putArray("errors");
            errors.forEach((field, message) -> list.addObject().put("field", field).put("message", message));
        }
        Reply reply = Reply.json(status, body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }
}

package org.admitone.simulator.zoom.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.admitone.simulator.zoom.world.Json;
import tools.jackson.databind.JsonNode;

/// An answer, whole.
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, JsonNode json) {
        return new Reply(status, Map.of("Content-Type", "application/json;charset=UTF-8"), Json.bytes(json));
    }

    public static Reply ok(JsonNode json) {
        return json(200, json);
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    public static Reply page(int status, String html) {
        return new Reply(status, Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store"), html.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply seeOther(String where) {
        return new Reply(303, Map.of("Location", where), new byte[0]);
    }

    public Reply with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}

package org.admitone.simulator.zoom.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.admitone.simulator.zoom.world.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// A request. `path` is as it was sent, still encoded; `parts` are the pieces a route named, decoded once.
public record Call(String method, String path, Map<String, String> parts, Map<String, String> query, Map<String, String> headers, byte[] body) {

    public Call {
        parts = Map.copyOf(parts);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    Call at(Map<String, String> named) {
        return new Call(method, path, named, query, headers, body);
    }

    public String part(String name) {
        return parts.getOrDefault(name, "");
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    /// The body as a JSON object; no body is an empty one.
    public ObjectNode json() {
        try {
            if (body.length == 0) {
                return Json.object();
            }
            if (Json.read(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException unreadable) {
            // told below
        }
        throw Problem.of(400, 300, "Request Body should be a valid JSON object.");
    }

    /// The body as a filled-in form.
    public Map<String, String> form() {
        return pairs(new String(body, StandardCharsets.UTF_8));
    }

    static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                pairs.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
            }
        }
        return pairs;
    }

    /// Percent-decoding of a piece of a path, where a plus is a plus.
    public static String decoded(String piece) {
        try {
            return URLDecoder.decode(piece.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return piece;
        }
    }

    /// Tokens, addresses and bodies stay out of it.
    @Override
    public String toString() {
        return method + " " + path;
    }
}

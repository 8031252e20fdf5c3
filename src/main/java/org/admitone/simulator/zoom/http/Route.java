package org.admitone.simulator.zoom.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A method and a path with names in braces, and who answers there.
public record Route(String method, String template, Handler handler) {

    public Route behind(java.util.function.UnaryOperator<Handler> guard) {
        return new Route(method, template, guard.apply(handler));
    }

    /// The named pieces of the path, if it is this route's.
    Optional<Map<String, String>> match(String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                named.put(wanted[i].substring(1, wanted[i].length() - 1), Call.decoded(given[i]));
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }

    /// Paths without names win over paths with names.
    int names() {
        return template.length() - template.replace("{", "").length();
    }
}

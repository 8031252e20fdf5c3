package org.admitone.simulator.zoom.rest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.admitone.simulator.zoom.http.Problem;
import tools.jackson.databind.JsonNode;

/// Looks at a request's fields and, at the end, refuses it with all that was wrong.
final class Checks {

    private final JsonNode json;
    private final String prefix;
    private final Map<String, String> errors;

    private Checks(JsonNode json, String prefix, Map<String, String> errors) {
        this.json = json;
        this.prefix = prefix;
        this.errors = errors;
    }

    static Checks of(JsonNode json) {
        return new Checks(json, "", new LinkedHashMap<>());
    }

    /// Looks into a nested object, if it is there.
    Checks inside(String field, java.util.function.Consumer<Checks> looks) {
        if (json.path(field).isObject()) {
            looks.accept(new Checks(json.path(field), prefix + field + ".", errors));
        } else if (json.has(field)) {
            wrong(field, "Must be an object.");
        }
        return this;
    }

    Checks required(String... fields) {
        for (String field : fields) {
            if (json.path(field).asString("").isBlank()) {
                wrong(field, "This field is required.");
            }
        }
        return this;
    }

    Checks text(String field, int longest) {
        JsonNode value = json.path(field);
        if (!value.isMissingNode() && !value.isString()) {
            wrong(field, "Must be a string.");
        } else if (value.isString() && value.stringValue().length() > longest) {
            wrong(field, "Should be less than or equal to " + longest + " characters.");
        }
        return this;
    }

    Checks number(String field, long least, long most) {
        JsonNode value = json.path(field);
        if (!value.isMissingNode() && (!value.isIntegralNumber() || value.longValue() < least || value.longValue() > most)) {
            wrong(field, "Must be a number between " + least + " and " + most + ".");
        }
        return this;
    }

    Checks truth(String... fields) {
        for (String field : fields) {
            if (json.has(field) && !json.path(field).isBoolean()) {
                wrong(field, "Must be true or false.");
            }
        }
        return this;
    }

    Checks oneOf(String field, Object... allowed) {
        List<String> words = Arrays.stream(allowed).map(String::valueOf).toList();
        if (json.has(field) && !words.contains(json.path(field).asString(""))) {
            wrong(field, "Must be one of " + String.join(", ", words) + ".");
        }
        return this;
    }

    Checks wrong(String field, String what) {
        errors.putIfAbsent(prefix + field, what);
        return this;
    }

    void done() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}

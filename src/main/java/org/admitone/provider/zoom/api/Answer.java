package org.admitone.provider.zoom.api;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.admitone.provider.zoom.ZoomLink;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Zoom's JSON, read leniently: numbers may be texts and the other way round, empty texts count as not said, unknown fields are ignored.
record Answer(JsonNode node) {

    private static final JsonMapper JSON = JsonMapper.shared();
    static final Answer EMPTY = new Answer(MissingNode.getInstance());

    /// A field that the answer cannot do without is not there, or makes no sense.
    static final class Unreadable extends RuntimeException {
        private final String field;

        Unreadable(String field) {
            super(field, null, false, false);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    static Answer of(byte[] body) {
        try {
            return body.length == 0 ? EMPTY : new Answer(JSON.readTree(body));
        } catch (JacksonException noJson) {
            return EMPTY;
        }
    }

    Optional<String> maybe(String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    String text(String field) {
        return maybe(field).orElseThrow(() -> new Unreadable(field));
    }

    String textOr(String field, String otherwise) {
        return maybe(field).orElse(otherwise);
    }

    long number(String field) {
        try {
            return Long.parseLong(text(field));
        } catch (NumberFormatException noNumber) {
            throw new Unreadable(field);
        }
    }

    long numberOr(String field, long otherwise) {
        return maybe(field).isPresent() ? number(field) : otherwise;
    }

    Instant instant(String field) {
        return maybeInstant(field).orElseThrow(() -> new Unreadable(field));
    }

    Optional<Instant> maybeInstant(String field) {
        try {
            return maybe(field).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noTime) {
            throw new Unreadable(field);
        }
    }

    ZoomLink link(String field) {
        return maybeLink(field).orElseThrow(() -> new Unreadable(field));
    }

    Optional<ZoomLink> maybeLink(String field) {
        try {
            return maybe(field).map(text -> new ZoomLink(URI.create(text)));
        } catch (IllegalArgumentException noLink) {
            throw new Unreadable(field);
        }
    }

    Answer part(String field) {
        return new Answer(node.path(field));
    }

    <T> List<T> list(String field, Function<Answer, T> reader) {
        return node.path(field).valueStream().map(each -> reader.apply(new Answer(each))).toList();
    }

    /// All plain values below, by dotted name; lists are left out.
    Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", node, flat);
        return flat;
    }

    private static void flatten(String prefix, JsonNode object, Map<String, String> into) {
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            String name = prefix + each.getKey();
            if (each.getValue().isObject()) {
                flatten(name + ".", each.getValue(), into);
            } else if (each.getValue().isValueNode() && !each.getValue().isNull()) {
                into.put(name, each.getValue().asString());
            }
        }
    }

    @Override
    public String toString() {
        return "Answer[masked]";
    }
}

package org.admitone.simulator.zoom.world;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON as the simulator keeps and speaks it.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /// @throws tools.jackson.core.JacksonException it is no JSON
    public static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    public static ObjectNode readObject(String text) {
        return (ObjectNode) MAPPER.readTree(text);
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    }

    /// Whole seconds in UTC, as Zoom writes times.
    public static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// Lays one object over another, field by field and into nested objects.
    public static void overlay(ObjectNode target, JsonNode changes) {
        changes.properties().forEach(change -> {
            if (change.getValue() instanceof ObjectNode inner && target.get(change.getKey()) instanceof ObjectNode nested) {
                overlay(nested, inner);
            } else {
                target.set(change.getKey(), change.getValue().deepCopy());
            }
        });
    }
}

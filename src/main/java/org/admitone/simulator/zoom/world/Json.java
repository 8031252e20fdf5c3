package org.admitone.simulator.zoom.world;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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

    /// What is there now of those values that differ from the changes, section by section; of what is not there yet, the opposite of a truth. Empty: nothing differs.
    public static Optional<ObjectNode> changed(ObjectNode now, ObjectNode changes) {
        ObjectNode before = object();
        changes.properties().forEach(section -> section.getValue().properties().forEach(each -> {
            JsonNode old = now.path(section.getKey()).path(each.getKey());
            if (!old.equals(each.getValue())) {
                before.withObjectProperty(section.getKey()).set(each.getKey(),
                        !old.isMissingNode() ? old.deepCopy() : each.getValue().isBoolean() ? JsonNodeFactory.instance.booleanNode(!each.getValue().booleanValue()) : each.getValue());
            }
        }));
        return before.isEmpty() ? Optional.empty() : Optional.of(before);
    }

    /// Of the changes those whose names are in the other, too.
    public static ObjectNode same(ObjectNode names, ObjectNode changes) {
        ObjectNode same = object();
        names.properties().forEach(section -> section.getValue().properties().forEach(each ->
                same.withObjectProperty(section.getKey()).set(each.getKey(), changes.path(section.getKey()).path(each.getKey()).deepCopy())));
        return same;
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

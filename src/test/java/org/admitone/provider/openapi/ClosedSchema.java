package org.admitone.provider.openapi;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes a schema strict: references filled in, `allOf` merged into one object, and no object takes a field it does not name.
/// Of several options one or more must fit: Zoom's `oneOf` overlap.
final class ClosedSchema {

    private static final Set<String> NOT_FOR_CHECKING = Set.of("example", "examples", "description", "deprecated", "title", "default", "additionalItems");

    private final JsonNode file;

    ClosedSchema(JsonNode file) {
        this.file = file;
    }

    ObjectNode of(JsonNode schema) {
        ObjectNode flat = merged(schema);
        ObjectNode closed = JsonNodeFactory.instance.objectNode();
        flat.properties().forEach(each -> {
            if (!NOT_FOR_CHECKING.contains(each.getKey()) && !each.getKey().startsWith("x-")) {
                closed.set(each.getKey().equals("oneOf") ? "anyOf" : each.getKey(), inner(each.getKey(), each.getValue()));
            }
        });
        if (closed.path("format").asString("").equals("email")) {
            closed.remove("format");
            closed.put("pattern", Deviations.EMAIL);
        }
        if (closed.has("properties")) {
            closed.put("additionalProperties", false);
        }
        return closed;
    }

    private JsonNode inner(String keyword, JsonNode value) {
        return switch (keyword) {
            case "properties" -> {
                ObjectNode properties = JsonNodeFactory.instance.objectNode();
                value.properties().forEach(each -> properties.set(each.getKey(), of(each.getValue())));
                yield properties;
            }
            case "items" -> of(value);
            case "oneOf", "anyOf" -> {
                ArrayNode options = JsonNodeFactory.instance.arrayNode();
                value.forEach(option -> options.add(of(option)));
                yield options;
            }
            default -> value;
        };
    }

    /// One schema instead of several that must all hold.
    private ObjectNode merged(JsonNode schema) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        JsonNode resolved = resolved(schema);
        resolved.properties().stream().filter(each -> !each.getKey().equals("allOf")).forEach(each -> merged.set(each.getKey(), each.getValue().deepCopy()));
        resolved.path("allOf").forEach(part -> add(merged, merged(part)));
        return merged;
    }

    private static void add(ObjectNode merged, ObjectNode part) {
        part.properties().forEach(each -> {
            if (each.getKey().equals("properties") && merged.get("properties") instanceof ObjectNode properties) {
                properties.setAll((ObjectNode) each.getValue());
            } else if (each.getKey().equals("required") && merged.get("required") instanceof ArrayNode required) {
                Set<String> names = new HashSet<>();
                required.forEach(name -> names.add(name.asString()));
                each.getValue().forEach(name -> names.add(name.asString()));
                required.removeAll();
                names.forEach(required::add);
            } else {
                merged.set(each.getKey(), each.getValue());
            }
        });
    }

    /// Some references in Zoom's files lead nowhere; what they stand for is then not checked.
    private JsonNode resolved(JsonNode schema) {
        JsonNode at = schema;
        for (int depth = 0; at.has("$ref") && depth < 20; depth++) {
            at = file.at(at.path("$ref").asString("").substring(1));
        }
        return at.isObject() ? at : JsonNodeFactory.instance.objectNode();
    }
}

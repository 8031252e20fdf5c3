package org.admitone.api.document;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Schemas: a request takes what is listed and nothing else; an answer always has every field it lists.
final class Schemas {

    private Schemas() {
    }

    static ObjectNode of(JsonNode source) {
        ObjectNode schemas = JsonNodeFactory.instance.objectNode();
        source.path("values").properties().forEach(each -> schemas.set(each.getKey(), each.getValue()));
        source.path("taken").properties().forEach(each -> schemas.set(each.getKey(), object(each.getValue()).put("additionalProperties", false)));
        source.path("told").properties().forEach(each -> schemas.set(each.getKey(), complete(object(each.getValue()))));
        return schemas;
    }

    private static ObjectNode object(JsonNode said) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        said.properties().forEach(each -> schema.set(each.getKey().equals("fields") ? "properties" : each.getKey(), each.getValue()));
        return schema;
    }

    private static ObjectNode complete(ObjectNode schema) {
        schema.path("properties").propertyNames().forEach(schema.withArray("required")::add);
        return schema;
    }
}

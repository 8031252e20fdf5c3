package org.admitone.api.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What stands in an operation's address, query and headers.
final class Parameters {

    private static final Pattern IN_ADDRESS = Pattern.compile("[a-z]+/\\{([a-z]+)}");

    private final JsonNode source;

    Parameters(JsonNode source) {
        this.source = source;
    }

    static ObjectNode named(JsonNode written) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        written.properties().forEach(each -> named.set(each.getKey(), parameter(each.getKey(), each.getValue())));
        return named;
    }

    /// Empty where the operation has none.
    ArrayNode of(String method, String address, JsonNode operation) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        IN_ADDRESS.matcher(address).results().forEach(place -> all.add(parameter(place.group(1), addressed(place.group()))));
        List<String> names = new ArrayList<>();
        operation.path("query").forEach(name -> names.add(name.asString()));
        operation.path("headers").forEach(name -> names.add(name.asString()));
        source.path("always").path(method).path("headers").forEach(name -> names.add(name.asString()));
        names.forEach(name -> all.addObject().put("$ref", "#/components/parameters/" + name));
        return all;
    }

    private JsonNode addressed(String place) {
        return source.path("addressed").required(place);
    }

    private static ObjectNode parameter(String name, JsonNode said) {
        ObjectNode parameter = JsonNodeFactory.instance.objectNode().put("name", name).put("in", said.path("in").asString("path"));
        if (!said.has("in")) {
            parameter.put("required", true);
        }
        said.properties().stream().filter(each -> !each.getKey().equals("in")).forEach(each -> parameter.set(each.getKey(), each.getValue()));
        return parameter;
    }
}

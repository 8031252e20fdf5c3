package org.admitone.api.document;

import java.util.List;
import java.util.Locale;
import org.admitone.api.ApiRights;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The operations, by address and method.
final class Paths {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete");
    private static final List<String> CALENDARS = List.of("text/calendar", "text/plain", "application/octet-stream");
    private static final List<String> LISTS_OF_SESSIONS = List.of("text/csv", "text/calendar", "text/plain", "application/octet-stream");
    private static final List<String> LISTS = List.of("text/csv", "text/plain", "application/octet-stream");

    private final JsonNode source;
    private final Parameters parameters;
    private final Answers answers;

    Paths(JsonNode source) {
        this.source = source;
        this.parameters = new Parameters(source);
        this.answers = new Answers(source);
    }

    ObjectNode all() {
        ObjectNode paths = JsonNodeFactory.instance.objectNode();
        for (JsonNode operation : source.path("operations")) {
            String method = METHODS.stream().filter(operation::has).findFirst().orElseThrow();
            String address = operation.path(method).asString();
            paths.withObjectProperty(address).set(method, operation(method, address, operation));
        }
        return paths;
    }

    /// Answers that several operations have in common, after [#all].
    ObjectNode sharedAnswers() {
        return answers.shared();
    }

    private ObjectNode operation(String method, String address, JsonNode said) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.set("operationId", said.required("id"));
        operation.putArray("tags").add(said.required("tag"));
        operation.set("summary", said.required("summary"));
        ApiRights.Need need = ApiRights.needed(method.toUpperCase(Locale.ROOT), address).orElseThrow();
        if (need.scope() != null) {
            operation.putArray("security").addObject().putArray("key").add(need.scope().code());
        }
        ArrayNode with = parameters.of(method, address, said);
        if (!with.isEmpty()) {
            operation.set("parameters", with);
        }
        if (said.has("takes")) {
            operation.set("requestBody", body(said.path("takes").asString()));
        }
        operation.set("responses", answers.of(method, said));
        return operation;
    }

    private static ObjectNode body(String takes) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("required", true);
        ObjectNode content = body.putObject("content");
        if (takes.equals("list")) {
            body.put("description", "The list as it is, in whatever encoding; 16 MB at most.");
            LISTS.forEach(type -> content.putObject(type).putObject("schema").put("type", "string"));
        } else if (takes.equals("sessions")) {
            body.put("description", "The list as it is, in whatever encoding; 2 MB and 2000 sessions at most.");
            LISTS_OF_SESSIONS.forEach(type -> content.putObject(type).putObject("schema").put("type", "string"));
        } else if (takes.equals("calendar")) {
            body.put("description", "The calendar as it is, in whatever encoding; 500 events at most.");
            CALENDARS.forEach(type -> content.putObject(type).putObject("schema").put("type", "string"));
        } else {
            content.putObject("application/json").putObject("schema").put("$ref", "#/components/schemas/" + takes);
        }
        return body;
    }
}

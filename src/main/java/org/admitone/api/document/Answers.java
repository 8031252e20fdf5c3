package org.admitone.api.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An operation's answers: what it tells when all is well, and every problem by its status.
final class Answers {

    private static final String PROBLEM = "application/problem+json";

    private final JsonNode source;
    private final ObjectNode shared = JsonNodeFactory.instance.objectNode();

    Answers(JsonNode source) {
        this.source = source;
    }

    ObjectNode of(String method, JsonNode operation) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        operation.path("answers").properties().forEach(each ->
                answers.set(each.getKey(), well(operation, Integer.parseInt(each.getKey()), each.getValue().asString())));
        if (method.equals("get") && operation.path("revision").asBoolean(false)) {
            ObjectNode unchanged = answers.putObject("304").put("description", "As it was: `If-None-Match` names its ETag.");
            unchanged.set("headers", headers(304).set("ETag", reference("headers/ETag")));
        }
        TreeMap<Integer, List<String>> problems = new TreeMap<>();
        codes(method, operation).forEach(code -> problems.computeIfAbsent(source.at("/problems/statuses").required(code).asInt(), status -> new ArrayList<>()).add(code));
        problems.forEach((status, codes) -> answers.set(String.valueOf(status), reference(status, codes)));
        return answers;
    }

    /// The answers that operations refer to, once all operations have been told.
    ObjectNode shared() {
        return shared;
    }

    private ObjectNode reference(int status, List<String> codes) {
        String name = String.join("-or-", codes);
        if (!shared.has(name)) {
            shared.set(name, problem(status, codes));
        }
        return reference("responses/" + name);
    }

    private static ObjectNode reference(String component) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + component);
    }

    private ObjectNode well(JsonNode operation, int status, String schema) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("description", status == 201 ? "It is new." : status == 204 ? "Done; there is nothing to tell." : "As it is now.");
        ObjectNode headers = headers(status);
        if (operation.path("revision").asBoolean(false)) {
            headers.putObject("ETag").put("$ref", "#/components/headers/ETag");
        }
        if (status == 201 && operation.path("located").asBoolean(false)) {
            headers.putObject("Location").put("$ref", "#/components/headers/Location");
        }
        setUnlessEmpty(answer, headers);
        switch (schema) {
            case "nothing" -> { }
            case "csv" -> answer.putObject("content").putObject("text/csv").putObject("schema").put("type", "string");
            case "xlsx" -> answer.putObject("content").putObject("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").putObject("schema")
                    .put("type", "string").put("format", "binary");
            case "document" -> answer.putObject("content").putObject("application/json").putObject("schema").put("type", "object");
            default -> answer.putObject("content").putObject("application/json").putObject("schema").put("$ref", "#/components/schemas/" + schema);
        }
        return answer;
    }

    private Stream<String> codes(String method, JsonNode operation) {
        JsonNode problems = source.path("problems");
        Stream<JsonNode> lists = Stream.of(problems.path("everywhere"), source.path("always").path(method).path("problems"), operation.path("problems"));
        Stream<String> ofBodies = operation.has("takes") ? Stream.of("body-too-large", "media-type-not-read") : Stream.empty();
        Stream<String> ofConditions = operation.path("headers").valueStream().anyMatch(header -> header.asString().equals("If-Match")) ? Stream.of("precondition-required") : Stream.empty();
        return Stream.of(lists.flatMap(list -> StreamSupport.stream(list.spliterator(), false)).map(JsonNode::asString), ofBodies, ofConditions).flatMap(each -> each).distinct();
    }

    private ObjectNode problem(int status, List<String> codes) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("description", String.join(", ", codes.stream().map(code -> "`" + code + "`").toList()));
        setUnlessEmpty(answer, headers(status));
        answer.putObject("content").putObject(PROBLEM).putObject("schema").put("$ref", "#/components/schemas/Problem");
        codes.forEach(answer.putArray("x-problems")::add);      // beside the schema: generators make one type of all problems
        return answer;
    }

    private ObjectNode headers(int status) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        source.path("headersByStatus").properties().stream().filter(each -> String.valueOf(status).matches(each.getKey()))
                .forEach(each -> each.getValue().forEach(name -> headers.putObject(name.asString()).put("$ref", "#/components/headers/" + name.asString())));
        return headers;
    }

    private static void setUnlessEmpty(ObjectNode answer, ObjectNode headers) {
        if (!headers.isEmpty()) {
            answer.set("headers", headers);
        }
    }
}

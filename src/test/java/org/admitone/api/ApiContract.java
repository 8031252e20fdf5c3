package org.admitone.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.admitone.api.document.ApiDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Holds what goes over the wire against the OpenAPI document: statuses, headers, formats, every field and nothing else. Whatever
/// a test sends through [ApiClient] is held against it.
final class ApiContract {

    /// An operation of the document.
    record Operation(String id, String method, String address, JsonNode node) {

        private boolean fits(String method, String path) {
            return this.method.equals(method) && Pattern.matches(address.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"), path);
        }

        /// Missing where it is not documented.
        JsonNode answer(int status) {
            JsonNode answer = node.path("responses").path(String.valueOf(status));
            return answer.has("$ref") ? DOCUMENT.at(answer.path("$ref").asString().substring(1)) : answer;
        }

        private int names() {
            return (int) address.chars().filter(c -> c == '{').count();
        }
    }

    private static final ObjectNode DOCUMENT = ApiDocument.made();
    private static final List<Operation> OPERATIONS = read();
    private static final JsonNode CLOSED = closed(DOCUMENT.path("components").deepCopy());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31());
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SUCCEEDED = ConcurrentHashMap.newKeySet();

    private ApiContract() {
    }

    static ObjectNode document() {
        return DOCUMENT;
    }

    static List<Operation> operations() {
        return OPERATIONS;
    }

    /// Ids of those that were seen answering 2xx in this JVM.
    static Set<String> succeeded() {
        return SUCCEEDED;
    }

    /// Every way in which an answer is not as documented; none: it is.
    static List<String> faults(String method, String path, int status, HttpHeaders headers, byte[] body) {
        Optional<Operation> found = operation(method, path);
        if (found.isEmpty()) {
            return !path.startsWith("/api/") || Set.of(400, 401, 404, 405).contains(status) ? List.of() : List.of(method + " " + path + " is not documented and answers " + status);
        }
        Operation operation = found.get();
        String type = headers.firstValue("Content-Type").orElse("");
        if (status == 400 && type.startsWith("text/html")) {
            return List.of();                       // refused before it reached the program
        }
        JsonNode answer = operation.answer(status);
        if (answer.isMissingNode()) {
            return List.of(operation.id() + " answers " + status + ", which is not documented");
        }
        List<String> faults = new ArrayList<>(content(operation, answer, type, body));
        answer.path("headers").propertyNames().stream().filter(name -> headers.firstValue(name).isEmpty()).forEach(name -> faults.add("header " + name + " is missing"));
        if (status >= 400 && answer.path("x-problems").valueStream().noneMatch(JSON.readTree(body).path("code")::equals)) {
            faults.add("a code that is not documented");
        }
        if (status < 300) {
            SUCCEEDED.add(operation.id());
        }
        return faults.stream().map(fault -> operation.id() + " " + status + ": " + fault).toList();
    }

    /// Of a request that went through.
    static List<String> requestFaults(String method, String path, String json) {
        JsonNode schema = operation(method, path).map(found -> found.node().at("/requestBody/content/application~1json/schema"))
                .orElseThrow(() -> new AssertionError(method + " " + path + " went through and is not documented"));
        return schema.isMissingNode() ? List.of() : check(schema, JSON.readTree(json));
    }

    private static Optional<Operation> operation(String method, String path) {
        return OPERATIONS.stream().filter(each -> each.fits(method, path)).min(Comparator.comparingInt(Operation::names));
    }

    private static List<String> content(Operation operation, JsonNode answer, String type, byte[] body) {
        String plain = type.replaceAll(";.*", "");
        if (!answer.has("content")) {
            return body.length == 0 ? List.of() : List.of("a body where none is documented");
        }
        JsonNode schema = answer.path("content").path(plain).path("schema");
        if (schema.isMissingNode()) {
            return List.of("comes as " + type + ", which is not documented");
        }
        return plain.endsWith("json") ? check(schema, JSON.readTree(body)) : List.of();
    }

    private static List<String> check(JsonNode schema, JsonNode value) {
        Schema compiled = COMPILED.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = (ObjectNode) JSON.readTree(text);
            whole.set("components", CLOSED);
            return SCHEMAS.getSchema(whole);
        });
        return compiled.validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage()).toList();
    }

    /// No object may have a field that is not listed.
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("type").asString("").equals("object") && object.path("properties").isObject()) {
                object.put("additionalProperties", false);
            }
            object.properties().forEach(each -> closed(each.getValue()));
        } else if (node instanceof ArrayNode array) {
            array.forEach(ApiContract::closed);
        }
        return node;
    }

    private static List<Operation> read() {
        return DOCUMENT.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream().<Stream<Operation>>map(method ->
                Stream.of(new Operation(method.getValue().path("operationId").asString(), method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(),
                        method.getValue())))).flatMap(one -> one).toList();
    }
}

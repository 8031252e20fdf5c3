package org.admitone.provider.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Compares calls, answers and webhooks with Zoom's OpenAPI files: unknown paths and fields, missing ones, wrong types, values,
/// lengths, undocumented statuses and codes. Each method lists all faults at once; an empty list means that it conforms.
/// Paths are those below `/v2`, still encoded, without their query.
public final class Conformity {

    private static final Pattern CODE = Pattern.compile("Error Code:\\**\\s*`(\\d+)`");
    private static final Map<OpenApiFolder, Conformity> READ = new ConcurrentHashMap<>();

    private final ApiFiles files;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31());
    private final SchemaRegistry oldSchemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
    private final Map<JsonNode, Schema> compiled = new java.util.IdentityHashMap<>();

    private Conformity(OpenApiFolder folder) {
        this.files = new ApiFiles(folder);
    }

    /// Reads the files once per run.
    public static Conformity of(OpenApiFolder folder) {
        return READ.computeIfAbsent(folder, Conformity::new);
    }

    /// @param body a missing node where there is none
    public List<String> request(String method, String path, Map<String, String> query, JsonNode body) {
        return at(method, path, operation -> {
            List<String> faults = new ArrayList<>(query(operation, query));
            JsonNode schema = operation.node().path("requestBody").path("content").path("application/json").path("schema");
            if (schema.isMissingNode() && !body.isMissingNode()) {
                faults.add("a body where none is documented");
            } else if (!schema.isMissingNode() && body.isMissingNode()) {
                faults.add("no body");
            } else if (!schema.isMissingNode()) {
                faults.addAll(check(operation, schema, body));
            }
            return faults;
        });
    }

    /// @param body a missing node where there is none
    public List<String> response(String method, String path, int status, JsonNode body) {
        return at(method, path, operation -> {
            JsonNode answer = operation.node().path("responses").path(String.valueOf(status));
            if (answer.isMissingNode() && !Deviations.STATUSES.contains(status)) {
                return List.of("status " + status + " is not documented");
            }
            return status >= 300 ? refusal(answer, body) : success(operation, answer, body);
        });
    }

    public List<String> webhook(String event, JsonNode body) {
        Optional<ApiFiles.Operation> known = files.event(event);
        if (known.isEmpty()) {
            return List.of(event + ": there is no such event");
        }
        List<String> faults = check(known.get(), known.get().node().path("requestBody").path("content").path("application/json").path("schema"), body);
        return named(event, faults);
    }

    /// A documented way in which Zoom says no.
    public record Refusal(int status, int code) {}

    /// @param operation as `GET /users/{userId}`, with whatever names in braces
    public Set<Refusal> refusals(String operation) {
        ApiFiles.Operation known = known(operation).orElseThrow(() -> new IllegalArgumentException(operation + ": there is no such operation"));
        Set<Refusal> refusals = new LinkedHashSet<>();
        known.node().path("responses").properties().forEach(answer -> CODE.matcher(answer.getValue().path("description").asString("")).results()
                .forEach(found -> refusals.add(new Refusal(Integer.parseInt(answer.getKey()), Integer.parseInt(found.group(1))))));
        return refusals;
    }

    private Optional<ApiFiles.Operation> known(String operation) {
        String[] parts = operation.split(" ", 2);
        return files.operation(parts[0], parts[1]);
    }

    private interface Check {
        List<String> faults(ApiFiles.Operation operation);
    }

    private List<String> at(String method, String path, Check check) {
        String place = method + " " + path;
        return files.operation(method, path).map(operation -> named(place, check.faults(operation))).orElseGet(() -> List.of(place + ": there is no such operation"));
    }

    private static List<String> named(String place, List<String> faults) {
        return faults.stream().map(fault -> place + ": " + fault).toList();
    }

    private List<String> success(ApiFiles.Operation operation, JsonNode answer, JsonNode body) {
        JsonNode schema = answer.path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            return body.isMissingNode() ? List.of() : List.of("a body where none is documented");
        }
        return body.isMissingNode() ? List.of("no body") : check(operation, schema, body);
    }

    private static List<String> refusal(JsonNode answer, JsonNode body) {
        List<String> faults = new ArrayList<>();
        int code = body.path("code").asInt(-1);
        boolean documented = CODE.matcher(answer.path("description").asString("")).results().anyMatch(found -> found.group(1).equals(String.valueOf(code)));
        if (!documented && !Deviations.CODES.contains(code)) {
            faults.add("code " + code + " is not documented for this refusal");
        }
        if (body.path("message").asString("").isBlank()) {
            faults.add("a refusal without a message");
        }
        return faults;
    }

    private List<String> query(ApiFiles.Operation operation, Map<String, String> query) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        operation.node().path("parameters").forEach(each -> {
            if (each.path("in").asString("").equals("query")) {
                known.put(each.path("name").asString(""), each);
            }
        });
        List<String> faults = new ArrayList<>();
        query.forEach((name, value) -> {
            JsonNode parameter = known.get(name);
            if (parameter == null) {
                faults.add("query " + name + " is not known");
            } else {
                check(operation, parameter.path("schema"), typed(parameter.path("schema"), value)).forEach(fault -> faults.add("query " + name + fault));
            }
        });
        known.values().stream().filter(each -> each.path("required").asBoolean(false) && !query.containsKey(each.path("name").asString("")))
                .forEach(each -> faults.add("query " + each.path("name").asString("") + " is missing"));
        return faults;
    }

    private static JsonNode typed(JsonNode schema, String value) {
        return switch (schema.path("type").asString("")) {
            case "integer", "number" -> value.matches("-?\\d{1,18}") ? JsonNodeFactory.instance.numberNode(Long.parseLong(value)) : JsonNodeFactory.instance.stringNode(value);
            case "boolean" -> value.matches("true|false") ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value)) : JsonNodeFactory.instance.stringNode(value);
            default -> JsonNodeFactory.instance.stringNode(value);
        };
    }

    private List<String> check(ApiFiles.Operation operation, JsonNode schema, JsonNode value) {
        return compiled(operation, schema).validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).stream()
                .filter(error -> !Deviations.tolerated(error.getKeyword(), error.getInstanceNode() == null ? "?" : error.getInstanceNode().asString("?")))
                .map(Conformity::sentence).toList();
    }

    private static String sentence(Error error) {
        return error.getInstanceLocation() + " " + error.getMessage();
    }

    private synchronized Schema compiled(ApiFiles.Operation operation, JsonNode schema) {
        boolean old = operation.file().path("openapi").asString("").startsWith("3.0");
        return compiled.computeIfAbsent(schema, key -> (old ? oldSchemas : schemas).getSchema(new ClosedSchema(operation.file()).of(key)));
    }
}

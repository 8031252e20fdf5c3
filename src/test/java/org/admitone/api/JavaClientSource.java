package org.admitone.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Makes the sources of `client/java` that follow from the OpenAPI document: a method for each operation, a record for each thing that is
/// told, and what can be said in a request.
final class JavaClientSource {

    private static final String HEAD = "package org.admitone.client;\n\n%s/** %s Made of the OpenAPI document; do not edit. */\npublic final class %s {\n\n";

    private final JsonNode document = ApiContract.document();
    private final Map<String, String> searches = new TreeMap<>();

    /// By file name.
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("AdmitOne.java", operations());
        files.put("Search.java", HEAD.formatted("import java.time.Instant;\n\n", "What lists can be searched and parted by.", "Search")
                + "    private Search() {\n    }\n" + String.join("", searches.values()) + "}\n");
        files.put("Told.java", HEAD.formatted("import java.time.Instant;\nimport java.util.List;\n\n", "What answers hold.", "Told") + "    private Told() {\n    }\n" + told() + "}\n");
        files.put("Taken.java", HEAD.formatted("import java.time.Instant;\nimport java.util.List;\n\n", "What requests hold.", "Taken") + "    private Taken() {\n    }\n" + taken() + "}\n");
        return files;
    }

    private String operations() {
        StringBuilder source = new StringBuilder(HEAD.formatted("import java.net.URI;\nimport java.net.http.HttpClient;\nimport java.util.stream.Stream;\n\n",
                "AdmitOne's API for one program.", "AdmitOne"));
        source.append("""
                    private final Wire wire;

                    private AdmitOne(Wire wire) {
                        this.wire = wire;
                    }

                    /**
                     * @param server scheme, host and port
                     * @param key    an API key, as it was shown once
                     */
                    public static AdmitOne at(URI server, String key) {
                        return at(HttpClient.newHttpClient(), server, key);
                    }

                    public static AdmitOne at(HttpClient http, URI server, String key) {
                        return new AdmitOne(new Wire(http, server, key));
                    }
                """);
        ApiContract.operations().forEach(each -> source.append(operation(each)));
        return source.append("}\n").toString();
    }

    private String operation(ApiContract.Operation operation) {
        List<String> parameters = new ArrayList<>();
        String path = "\"" + operation.address().replaceAll("\\{(\\w+)}", "\" + Wire.segment($1) + \"") + "\"";
        StringBuilder call = new StringBuilder("wire.call(\"" + operation.id() + "\", \"" + operation.method() + "\", " + path.replace(" + \"\"", "") + ")");
        parameters(operation).stream().filter(each -> each.path("in").asString().equals("path")).forEach(each -> parameters.add("String " + each.path("name").asString()));
        List<JsonNode> query = parameters(operation).stream().filter(each -> each.path("in").asString().equals("query")).toList();
        String search = upper(operation.id());
        if (!query.isEmpty()) {
            searches.put(search, said(search, query.stream().collect(Collectors.toMap(each -> each.path("name").asString(), each -> each.path("schema"), (a, b) -> a, java.util.LinkedHashMap::new))));
            parameters.add("Search." + search + " search");
            call.append(".search(search)");
        }
        if (parameters(operation).stream().anyMatch(each -> each.path("name").asString().equals("If-Match"))) {
            parameters.add("Condition condition");
            call.append(".on(condition)");
        }
        JsonNode body = operation.node().path("requestBody").path("content");
        if (body.has("application/json")) {
            parameters.add("Taken." + named(body.at("/application~1json/schema")) + " body");
            call.append(".body(body)");
        } else if (!body.isMissingNode()) {
            parameters.add("byte[] list");
            parameters.add("String contentType");
            call.append(".list(list, contentType)");
        }
        JsonNode well = operation.node().path("responses").properties().stream().filter(each -> each.getKey().startsWith("2")).findFirst().orElseThrow().getValue().path("content");
        String type = well.at("/application~1json/schema").has("$ref") ? "Told." + named(well.at("/application~1json/schema")) : well.isMissingNode() ? "Void" : well.has("text/csv") ? "String" : "byte[]";
        String read = switch (type) {
            case "Void" -> ".nothing()";
            case "String" -> ".text()";
            case "byte[]" -> ".bytes()";
            default -> ".json(" + type + ".class)";
        };
        String signature = String.join(", ", parameters);
        String source = "\n    /** " + operation.node().path("summary").asString() + " */\n    public Answer<" + type + "> " + operation.id() + "(" + signature + ") {\n        return "
                + call + read + ";\n    }\n";
        return source + (query.stream().anyMatch(each -> each.path("name").asString().equals("cursor")) ? whole(operation, type, signature, parameters) : "")
                + (query.stream().map(each -> each.path("name").asString()).toList().equals(List.of("reason")) ? withoutReason(operation, type, search, parameters) : "");
    }

    /// Who has none to give need not say so.
    private static String withoutReason(ApiContract.Operation operation, String type, String search, List<String> parameters) {
        List<String> others = parameters.stream().filter(each -> !each.endsWith(" search")).toList();
        String arguments = parameters.stream().map(each -> each.endsWith(" search") ? "new Search." + search + "()" : each.replaceFirst(".* ", "")).collect(Collectors.joining(", "));
        return "\n    /** The same without a reason. */\n    public Answer<" + type + "> " + operation.id() + "(" + String.join(", ", others) + ") {\n        return "
                + operation.id() + "(" + arguments + ");\n    }\n";
    }

    /// The same list as a whole, part by part.
    private String whole(ApiContract.Operation operation, String type, String signature, List<String> parameters) {
        JsonNode items = document.at("/components/schemas/" + type.substring("Told.".length()) + "/properties/items/items");
        String arguments = parameters.stream().map(each -> each.replaceFirst(".* ", "")).map(each -> each.equals("search") ? "search.cursor(cursor)" : each).collect(Collectors.joining(", "));
        return "\n    /** All parts of it, each asked for when it is needed. */\n    public Stream<Told." + named(items) + "> all" + operation.id().substring("list".length()) + "(" + signature + ") {\n"
                + "        return Wire.parts(cursor -> " + operation.id() + "(" + arguments + ").body(), " + type + "::items, " + type + "::next);\n    }\n";
    }

    private String told() {
        StringBuilder source = new StringBuilder();
        objects().forEach((name, schema) -> {
            if (schema.has("required") && !schema.has("additionalProperties")) {
                source.append("\n    ").append(comment(schema)).append("public record ").append(name).append("(").append(schema.path("properties").properties().stream()
                        .map(field -> type(field.getValue()) + " " + field.getKey()).collect(Collectors.joining(", "))).append(") {\n    }\n");
            }
        });
        return source.toString();
    }

    private String taken() {
        StringBuilder source = new StringBuilder();
        objects().forEach((name, schema) -> {
            if (schema.has("additionalProperties")) {
                Map<String, JsonNode> fields = new java.util.LinkedHashMap<>();
                schema.path("properties").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
                source.append(said(name, fields));
            }
        });
        return source.toString();
    }

    private Map<String, JsonNode> objects() {
        Map<String, JsonNode> objects = new TreeMap<>();
        document.at("/components/schemas").properties().stream().filter(each -> each.getValue().path("type").asString("").equals("object"))
                .filter(each -> !List.of("Problem", "Fault").contains(each.getKey())).forEach(each -> objects.put(each.getKey(), each.getValue()));
        return objects;
    }

    private String said(String name, Map<String, JsonNode> fields) {
        StringBuilder source = new StringBuilder("\n    public static final class " + name + " extends Said {\n");
        fields.forEach((field, schema) -> source.append("\n        ").append(comment(schema)).append("public ").append(name).append(" ").append(field).append("(").append(boxed(type(schema)))
                .append(" value) {\n            put(\"").append(field).append("\", value);\n            return this;\n        }\n"));
        return source.append("    }\n").toString();
    }

    private static String comment(JsonNode schema) {
        String words = schema.path("description").asString("");
        return words.isEmpty() ? "" : "/** " + words.replace("*/", "* /") + " */ ";
    }

    private List<JsonNode> parameters(ApiContract.Operation operation) {
        return operation.node().path("parameters").valueStream().map(each -> each.has("$ref") ? document.at(each.path("$ref").asString().substring(1)) : each).toList();
    }

    private String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = named(schema);
            JsonNode of = document.at("/components/schemas/" + name);
            return of.path("type").asString("").equals("object") ? of.has("additionalProperties") ? "Taken." + name : "Told." + name : type(of);
        }
        if (schema.has("anyOf")) {
            return boxed(type(schema.path("anyOf").path(0)));
        }
        JsonNode type = schema.path("type");
        boolean nullable = type.isArray();
        String word = nullable ? type.path(0).asString() : type.asString("");
        String plain = switch (word) {
            case "integer" -> "long";
            case "boolean" -> "boolean";
            case "array" -> "List<" + boxed(type(schema.path("items"))) + ">";
            case "string" -> schema.path("format").asString("").equals("date-time") ? "Instant" : "String";
            default -> "Object";
        };
        return nullable ? boxed(plain) : plain;
    }

    private static String boxed(String type) {
        return type.equals("long") ? "Long" : type.equals("boolean") ? "Boolean" : type;
    }

    private static String named(JsonNode reference) {
        return reference.path("$ref").asString().replaceFirst(".*/", "");
    }

    private static String upper(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }
}

package org.admitone.api.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI 3.1 document of `/api/v1`, made of `api/v1.yaml`: what holds for every operation is said there once and put
/// where OpenAPI wants it here. Requests are read field by field in code, so nothing could be told from types; tests hold the
/// document to the program both ways instead.
public final class ApiDocument {

    private static final String SOURCE = "/api/v1.yaml";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ApiDocument() {
    }

    /// Made anew each time, so that the caller may change it.
    public static ObjectNode made() {
        JsonNode source = source();
        ObjectNode document = JSON.createObjectNode();
        for (String part : new String[] {"openapi", "info", "servers", "security", "tags"}) {
            document.set(part, source.path(part));
        }
        Paths paths = new Paths(source);
        document.set("paths", paths.all());
        ObjectNode components = document.putObject("components");
        components.set("securitySchemes", source.path("securitySchemes"));
        components.set("parameters", Parameters.named(source.path("parameters")));
        components.set("responses", paths.sharedAnswers());
        components.set("headers", source.path("headers"));
        components.set("schemas", Schemas.of(source));
        return document;
    }

    public static byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(made());
    }

    private static JsonNode source() {
        try (InputStream file = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(SOURCE), SOURCE)) {
            Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return JSON.valueToTree(read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

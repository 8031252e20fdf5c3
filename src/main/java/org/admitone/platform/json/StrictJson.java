package org.admitone.platform.json;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads bytes from outside as one JSON object: no double fields, nothing after it, no depth or length that could hurt.
public final class StrictJson {

    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT).maxNameLength(200).maxNumberLength(50).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {
    }

    /// @throws IOException   the connection broke, or the body exceeds its limit
    /// @throws MalformedJson it is no JSON object
    public static JsonIn read(InputStream bytes) throws IOException {
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node instanceof ObjectNode object) {
                return JsonIn.of(object);
            }
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException malformed) {
            throw new MalformedJson(place(malformed.getLocation()));
        }
        throw new MalformedJson("The body must be one JSON object.");
    }

    public static JsonIn read(byte[] bytes) {
        try {
            return read(new java.io.ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String place(@org.jspecify.annotations.Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1 ? "The body is not JSON."
                : "The body stops being readable JSON at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }
}

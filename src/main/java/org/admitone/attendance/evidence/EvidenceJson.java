package org.admitone.attendance.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Evidence as bytes: one line of JSON, always written the same way, so that what reads back and is written again is the same bytes.
final class EvidenceJson {

    private static final JsonMapper JSON = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private EvidenceJson() {}

    static byte[] bytes(Evidence evidence) {
        return JSON.writeValueAsString(evidence).getBytes(StandardCharsets.UTF_8);
    }

    /// Empty where it is no evidence, or not written as we write it.
    static Optional<Evidence> read(byte[] bytes) {
        try {
            Evidence evidence = JSON.readValue(bytes, Evidence.class);
            return Arrays.equals(bytes(evidence), bytes) ? Optional.of(evidence) : Optional.empty();
        } catch (JacksonException notEvidence) {
            return Optional.empty();
        }
    }
}

package org.admitone.provider.zoom.inbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads of a hook what it is found by. Pure, and forgiving: whatever else the body holds, also what no document tells of, is
/// kept as it came. What cannot be what it should be counts as missing; only a body without an event's name is no event.
public final class HookReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VALIDATION = "endpoint.url_validation";
    private static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9_.]{0,99}");
    private static final Pattern REQUEST_ID = Pattern.compile("[\\x21-\\x7e]{8,150}");
    private static final Pattern INSTANCE = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern PLAIN_TOKEN = Pattern.compile("[\\x20-\\x7e]{1,500}");
    private static final long EARLIEST = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

    private HookReader() {}

    /// @param requestId empty where the sender gave none; then the body itself is what makes two hooks the same
    public static HookReading read(String requestId, byte[] body, Instant now) {
        try {
            return read(requestId, body, JSON.readTree(body), now);
        } catch (JacksonException notJson) {
            return new HookReading.Unreadable();
        }
    }

    private static HookReading read(String requestId, byte[] body, JsonNode tree, Instant now) {
        String event = tree.path("event").asString("");
        JsonNode payload = tree.path("payload");
        if (!EVENT.matcher(event).matches()) {
            return new HookReading.Unreadable();
        }
        if (event.equals(VALIDATION)) {
            String plainToken = payload.path("plainToken").asString("");
            return PLAIN_TOKEN.matcher(plainToken).matches() ? new HookReading.Validation(plainToken) : new HookReading.Unreadable();
        }
        JsonNode object = payload.path("object");
        boolean ofMeeting = event.startsWith("meeting.") || event.startsWith("recording.");
        HookFacts facts = new HookFacts(event, at(tree.path("event_ts"), now), ofMeeting ? number(object.path("id")) : OptionalLong.empty(),
                ofMeeting ? instance(object.path("uuid")) : Optional.empty());
        return new HookReading.Event(new Hook(key(requestId, body), facts, body));
    }

    private static String key(String requestId, byte[] body) {
        return REQUEST_ID.matcher(requestId).matches() ? requestId : "body:" + HexFormat.of().formatHex(sha256(body));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Instant at(JsonNode millis, Instant otherwise) {
        return millis.isIntegralNumber() && millis.canConvertToLong() && millis.longValue() >= EARLIEST && millis.longValue() < LATEST
                ? Instant.ofEpochMilli(millis.longValue()) : otherwise;
    }

    /// Zoom writes it as a number here and as a text there.
    private static OptionalLong number(JsonNode id) {
        String digits = id.isIntegralNumber() || id.isString() ? id.asString("") : "";
        return NUMBER.matcher(digits).matches() ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private static Optional<String> instance(JsonNode uuid) {
        return Optional.of(uuid.asString("")).filter(text -> INSTANCE.matcher(text).matches());
    }
}

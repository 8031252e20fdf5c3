package org.admitone.provider.zoom.inbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads of a hook what it is found by. Pure, and forgiving: whatever else the body holds, also what no document tells of, is
/// kept as it came. What cannot be what it should be counts as missing; only a body without an event's name is no event.
public final class HookReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VALIDATION = "endpoint.url_validation";
    private static final long EARLIEST = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

    /// The few texts of a body that are looked at; empty where there is none.
    private static final class Texts {
        String event = "";
        String at = "";
        String plainToken = "";
        String number = "";
        String instance = "";
    }

    private HookReader() {}

    /// @param requestId empty where the sender gave none; then the body itself is what makes two hooks the same
    public static HookReading read(String requestId, byte[] body, Instant now) {
        Texts texts = new Texts();
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new HookReading.Unreadable();
            }
            readHook(json, texts);
            if (json.nextToken() != null) {
                return new HookReading.Unreadable();
            }
        } catch (JacksonException notJson) {
            return new HookReading.Unreadable();
        }
        return reading(requestId, body, texts, now);
    }

    private static void readHook(JsonParser json, Texts texts) {
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken value = json.nextToken();
            switch (name) {
                case "event" -> texts.event = text(json, value);
                case "event_ts" -> texts.at = text(json, value);
                case "payload" -> readPayload(json, value, texts);
                default -> json.skipChildren();
            }
        }
    }

    private static void readPayload(JsonParser json, JsonToken payload, Texts texts) {
        if (payload != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken value = json.nextToken();
            switch (name) {
                case "plainToken" -> texts.plainToken = text(json, value);
                case "object" -> readObject(json, value, texts);
                default -> json.skipChildren();
            }
        }
    }

    private static void readObject(JsonParser json, JsonToken object, Texts texts) {
        if (object != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken value = json.nextToken();
            switch (name) {
                case "id" -> texts.number = text(json, value);
                case "uuid" -> texts.instance = text(json, value);
                default -> json.skipChildren();
            }
        }
    }

    /// Zoom writes a meeting's number as a number here and as a text there.
    private static String text(JsonParser json, JsonToken value) {
        if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
            return json.getString();
        }
        json.skipChildren();
        return "";
    }

    private static HookReading reading(String requestId, byte[] body, Texts texts, Instant now) {
        if (!Shape.is(texts.event, 1, 100, Shape::name) || !Shape.letter(texts.event.charAt(0))) {
            return new HookReading.Unreadable();
        }
        if (texts.event.equals(VALIDATION)) {
            return Shape.is(texts.plainToken, 1, 500, Shape::visible) ? new HookReading.Validation(texts.plainToken) : new HookReading.Unreadable();
        }
        boolean ofMeeting = texts.event.startsWith("meeting.") || texts.event.startsWith("recording.");
        HookFacts facts = new HookFacts(texts.event, at(texts.at, now), ofMeeting ? number(texts.number) : OptionalLong.empty(),
                Optional.of(texts.instance).filter(uuid -> ofMeeting && Shape.is(uuid, 1, 100, Shape::visible)));
        return new HookReading.Event(new Hook(key(requestId, body), facts, body));
    }

    private static Instant at(String millis, Instant otherwise) {
        long at = number(millis).orElse(0);
        return at >= EARLIEST && at < LATEST ? Instant.ofEpochMilli(at) : otherwise;
    }

    private static OptionalLong number(String digits) {
        return Shape.is(digits, 1, 18, Shape::digit) ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private static String key(String requestId, byte[] body) {
        return Shape.is(requestId, 8, 150, Shape::visible) ? requestId : "body:" + HexFormat.of().formatHex(sha256(body));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

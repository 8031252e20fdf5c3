package org.admitone.provider.zoom.inbox.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Sends hooks as Zoom does, signed by its own hand.
public final class HookSender {

    public static final String SECRET = "tests-webhook-secret";
    public static final String SETTING = "admitone.zoom.inbox.secrets=" + SECRET;

    private final URI address;
    private final String secret;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofMinutes(1)).build();

    private HookSender(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    public static HookSender to(String server) {
        return new HookSender(URI.create(server + "/hooks/zoom"), SECRET);
    }

    public HookSender knowing(String otherSecret) {
        return new HookSender(address, otherSecret);
    }

    /// One event of a learner who comes or goes.
    public record Sent(String id, byte[] body) {

        public static Sent joined(long meeting, String name) {
            return event("meeting.participant_joined", meeting, name);
        }

        public static Sent event(String event, long meeting, String name) {
            return new Sent(UUID.randomUUID().toString(), """
                    {"event":"%s","event_ts":%d,"payload":{"account_id":"lq8KK_EBRnuwk39VxHJSAw","object":{"id":"%d","uuid":"4xYTYKfCRhGkQ4NBVJXyZQ==",\
                    "host_id":"z8yCxjabcdefghijklmnop","topic":"Algebra","type":2,"duration":60,"participant":{"user_id":"%s","user_name":"%s","email":"",\
                    "participant_uuid":"%s","registrant_id":"abcdefghij0-klmnopqrst","join_time":"2026-09-01T10:00:00Z"}}}}"""
                    .formatted(event, Instant.now().toEpochMilli(), meeting, UUID.randomUUID().hashCode() & 0xffffff, name, UUID.randomUUID())
                    .getBytes(StandardCharsets.UTF_8));
        }

        public static Sent of(String body) {
            return new Sent(UUID.randomUUID().toString(), body.getBytes(StandardCharsets.UTF_8));
        }

        public Sent withoutId() {
            return new Sent("", body);
        }
    }

    public HttpResponse<String> send(Sent sent) {
        return send(sent, Map.of());
    }

    /// @param instead headers to send in place of the right ones; an empty text leaves one out
    public HttpResponse<String> send(Sent sent, Map<String, String> instead) {
        String timestamp = instead.getOrDefault("x-zm-request-timestamp", String.valueOf(Instant.now().getEpochSecond()));
        Map<String, String> headers = new TreeMap<>(Map.of("x-zm-request-timestamp", timestamp, "x-zm-request-id", sent.id,
                "x-zm-signature", sign(timestamp, sent.body), "content-type", "application/json; charset=utf-8", "user-agent", "Zoom Marketplace/1.0a"));
        headers.putAll(instead);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2)).POST(HttpRequest.BodyPublishers.ofByteArray(sent.body));
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public int status(Sent sent) {
        return send(sent).statusCode();
    }

    private String sign(String timestamp, byte[] body) {
        return "v0=" + hmac(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8), body);
    }

    String hmac(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

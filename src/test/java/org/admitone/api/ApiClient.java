package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An LMS in a test: speaks to `/api/v1` with a key of its own, over HTTP. Each request that goes through and each answer is held
/// against the OpenAPI document.
public final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String key;

    private ApiClient(String address, String key) {
        this.address = address;
        this.key = key;
    }

    public static ApiClient of(TestServer server) {
        NewApiKey made = server.bean(ApiKeys.class).make("test " + UUID.randomUUID(), Actor.SYSTEM);
        return withKey(server, made.secret());
    }

    public static ApiClient withKey(TestServer server, String key) {
        return at("http://localhost:" + server.port(), key);
    }

    /// @param address scheme, host and port
    public static ApiClient at(String address, String key) {
        return new ApiClient(address, key);
    }

    /// An answer; its body is read as JSON where there is one.
    public record Answer(int status, HttpResponse<byte[]> raw) {

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /// Of a problem.
        public String code() {
            return header("Content-Type").equals("application/problem+json") ? json().path("code").asString() : "no problem: " + text();
        }
    }

    public String key() {
        return key;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer put(String path, String json, String... headers) {
        return held("PUT", json, send(withHeaders(request(path), headers).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(json))));
    }

    public Answer post(String path, String json, String... headers) {
        return held("POST", json, send(withHeaders(request(path), headers).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json))));
    }

    public Answer postText(String path, byte[] text) {
        return send(request(path).header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofByteArray(text)));
    }

    public Answer delete(String path, String... headers) {
        return send(withHeaders(request(path), headers).DELETE());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + key);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(ApiContract.faults(answer.request().method(), answer.uri().getRawPath(), answer.statusCode(), answer.headers(), answer.body()))
                    .as("as documented").isEmpty();
            return new Answer(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer held(String method, String json, Answer answer) {
        if (answer.status() < 300) {
            assertThat(ApiContract.requestFaults(method, answer.raw().uri().getRawPath(), json)).as("as documented: %s", json).isEmpty();
        }
        return answer;
    }

    private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }
}

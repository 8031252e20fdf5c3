package org.admitone.simulator.zoom;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import org.admitone.simulator.zoom.world.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An integration's side of the REST interface, as simple as can be. Every exchange can be listened to.
public final class RestCaller implements AutoCloseable {

    /// One call and its answer. `body` is missing where there was none.
    public record Exchange(String method, String path, JsonNode sent, int status, JsonNode body, HttpResponse<String> raw) {

        int code() {
            return body.path("code").asInt(0);
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final ZoomSimulator simulator;
    private final Consumer<Exchange> listener;
    private String token = "";

    public RestCaller(ZoomSimulator simulator) {
        this(simulator, exchange -> { });
    }

    RestCaller(ZoomSimulator simulator, Consumer<Exchange> listener) {
        this.simulator = simulator;
        this.listener = listener;
    }

    public RestCaller signIn() {
        token = token(simulator.credentials().clientSecret()).body().path("access_token").asString("");
        return this;
    }

    Exchange token(String secret) {
        String basic = Base64.getEncoder().encodeToString((simulator.credentials().clientId() + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(simulator.address().resolve("/oauth/token")).header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=account_credentials&account_id=" + simulator.credentials().accountId())), "/oauth/token", Json.object());
    }

    Exchange get(String path) {
        return call("GET", path, Json.object());
    }

    public Exchange post(String path, String json) {
        return call("POST", path, Json.readObject(json));
    }

    Exchange put(String path, String json) {
        return call("PUT", path, Json.readObject(json));
    }

    Exchange patch(String path, String json) {
        return call("PATCH", path, Json.readObject(json));
    }

    Exchange delete(String path) {
        return call("DELETE", path, Json.object());
    }

    private Exchange call(String method, String path, ObjectNode json) {
        boolean body = !method.equals("GET") && !method.equals("DELETE");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.address() + "/v2" + path)).header("Authorization", "Bearer " + token);
        request.method(method, body ? HttpRequest.BodyPublishers.ofByteArray(Json.bytes(json)) : HttpRequest.BodyPublishers.noBody());
        if (body) {
            request.header("Content-Type", "application/json");
        }
        return send(request, path, json);
    }

    private Exchange send(HttpRequest.Builder request, String path, JsonNode sent) {
        try {
            HttpRequest built = request.build();
            HttpResponse<String> answer = client.send(built, HttpResponse.BodyHandlers.ofString());
            JsonNode body = answer.body().isEmpty() ? Json.object().path("nothing") : Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
            Exchange exchange = new Exchange(built.method(), path, sent, answer.statusCode(), body, answer);
            listener.accept(exchange);
            return exchange;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

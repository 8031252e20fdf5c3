package org.admitone.simulator.zoom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.admitone.simulator.zoom.world.Json;
import tools.jackson.databind.JsonNode;

/// A webhook endpoint that keeps what it gets, proves that it knows the secret, and answers as it is told.
final class HookCatcher implements AutoCloseable {

    /// One post as it came in.
    record Caught(JsonNode body, byte[] raw, String signature, String timestamp, String requestId) {

        String event() {
            return body.path("event").asString("");
        }

        JsonNode participant() {
            return body.path("payload").path("object").path("participant");
        }
    }

    private final HttpServer server;
    private final List<Caught> caught = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private final String secret;

    HookCatcher(String secret) throws IOException {
        this.secret = secret;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
    }

    void answers(int status) {
        this.status.set(status);
    }

    List<Caught> caught() {
        return caught.stream().filter(each -> !each.event().equals("endpoint.url_validation")).toList();
    }

    List<String> events() {
        return caught().stream().map(Caught::event).toList();
    }

    List<Caught> all() {
        return List.copyOf(caught);
    }

    String hash(byte[]... parts) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] raw = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            Caught one = new Caught(Json.read(raw), raw, headers.getFirst("x-zm-signature"), headers.getFirst("x-zm-request-timestamp"), headers.getFirst("x-zm-request-id"));
            caught.add(one);
            if (one.event().equals("endpoint.url_validation")) {
                prove(exchange, one.body().path("payload").path("plainToken").asString(""));
            } else {
                exchange.sendResponseHeaders(status.get(), -1);
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private void prove(HttpExchange exchange, String plain) throws Exception {
        byte[] answer = Json.bytes(Json.object().put("plainToken", plain).put("encryptedToken", hash(plain.getBytes(StandardCharsets.UTF_8))));
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

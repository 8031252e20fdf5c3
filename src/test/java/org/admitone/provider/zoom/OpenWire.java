package org.admitone.provider.zoom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// A wire that can be listened to: passes everything on as it is, byte for byte, and keeps what went each way. It answers nothing by itself,
/// except 502 where the other end cannot be reached.
final class OpenWire implements AutoCloseable {

    /// One request and its answer. Bodies are missing where nothing was sent, or nothing that is JSON.
    ///
    /// @param path still encoded, without the query
    record Passed(String method, String path, Map<String, String> query, JsonNode sent, int status, JsonNode answer) {

        @Override
        public String toString() {
            return method + " " + path + " -> " + status;
        }
    }

    /// What the two ends of a connection settle between themselves.
    private static final Set<String> OF_THE_CONNECTION = Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "keep-alive",
            "expect", "date", ":status");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<URI> end;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Passed> passed = new CopyOnWriteArrayList<>();

    /// @param end scheme, host and port of the other end, asked at each request
    OpenWire(Supplier<URI> end) throws IOException {
        this.end = end;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Passed> passed() {
        return List.copyOf(passed);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> answer;
            try {
                answer = client.send(onward(exchange, sent), BodyHandlers.ofByteArray());
            } catch (InterruptedException e) {
                throw new InterruptedIOException(e.getMessage());
            } catch (IOException unreachable) {
                exchange.sendResponseHeaders(502, -1);
                return;
            }
            URI uri = exchange.getRequestURI();
            passed.add(new Passed(exchange.getRequestMethod(), uri.getRawPath(), query(uri.getRawQuery()), json(sent), answer.statusCode(), json(answer.body())));
            back(exchange, answer);
        }
    }

    private HttpRequest onward(HttpExchange exchange, byte[] sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(end.get() + exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), sent.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(sent));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (ofTheMessage(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void back(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (ofTheMessage(name)) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static boolean ofTheMessage(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    private static JsonNode json(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : MissingNode.getInstance();
    }

    private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                String[] both = pair.split("=", 2);
                query.put(both[0], both.length == 1 ? "" : URLDecoder.decode(both[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}

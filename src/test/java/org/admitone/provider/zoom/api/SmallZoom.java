package org.admitone.provider.zoom.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A server on loopback that behaves towards the client as a test tells it to, and remembers what was asked. Its tokens are real in
/// so far as calls with another one get 401/124.
public final class SmallZoom implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Function<Asked, Said>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger tokens = new AtomicInteger();
    private final Set<String> valid = ConcurrentHashMap.newKeySet();
    private volatile String scopes = "";

    /// @param path without `/v2`, still encoded; with the query
    public record Asked(String method, String path, String authorization, String body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /// @param status 0: the connection is cut; -1: silence
    public record Said(int status, String body, Map<String, String> headers) {

        public static Said json(int status, String body) {
            return new Said(status, body, Map.of());
        }

        public static Said error(int status, int code, String message) {
            return json(status, "{\"code\":" + code + ",\"message\":\"" + message + "\"}");
        }

        Said with(String header, String value) {
            var more = new java.util.HashMap<>(headers);
            more.put(header, value);
            return new Said(status, body, more);
        }

        public static Said cut() {
            return json(0, "");
        }

        static Said silence() {
            return json(-1, "");
        }
    }

    public SmallZoom() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        givesTokens();
    }

    public void givesTokens() {
        on("POST /oauth/token", ask -> token());
    }

    public URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v2");
    }

    public URI oauth() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oauth/token");
    }

    /// @param what method and path, without query
    public SmallZoom on(String what, Function<Asked, Said> answer) {
        answers.put(what, answer);
        return this;
    }

    public SmallZoom on(String what, Said answer) {
        return on(what, ask -> answer);
    }

    public void grant(String... names) {
        scopes = String.join(" ", names);
    }

    void revokeToken() {
        valid.clear();
    }

    int tokensAsked() {
        return (int) asked.stream().filter(ask -> ask.path().startsWith("/oauth/token")).count();
    }

    public List<Asked> asked() {
        return asked.stream().filter(ask -> !ask.path().startsWith("/oauth/token")).toList();
    }

    List<Asked> tokenRequests() {
        return asked.stream().filter(ask -> ask.path().startsWith("/oauth/token")).toList();
    }

    private Said token() {
        String token = "token-" + tokens.incrementAndGet();
        valid.add("Bearer " + token);
        return Said.json(200, "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":3600,\"scope\":\"" + scopes + "\"}");
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString().replaceFirst("^/v2", "");
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        Asked ask = new Asked(exchange.getRequestMethod(), path, authorization, body);
        asked.add(ask);
        Function<Asked, Said> answer = answers.get(ask.method() + " " + path.replaceFirst("\\?.*", ""));
        boolean mayPass = path.startsWith("/oauth/") || valid.contains(authorization);
        Said said = !mayPass ? Said.error(401, 124, "Invalid access token.")
                : answer == null ? Said.error(404, 3001, "Meeting does not exist.") : answer.apply(ask);
        tell(exchange, said);
    }

    private void tell(HttpExchange exchange, Said said) throws IOException {
        if (said.status == -1) {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        if (said.status <= 0) {
            exchange.close();
            return;
        }
        said.headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.getResponseHeaders().add("x-zm-trackingid", "WEB_0001");
        byte[] bytes = said.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}

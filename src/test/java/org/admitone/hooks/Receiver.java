package org.admitone.hooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An LMS's end of a webhook, over real HTTP: takes what comes, or does as it is told. Keeps every call; `taken` are those it said yes to.
final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Call> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final List<String> overlaps = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Function<Call, Does> manner = call -> new Does.Answers(204, "");
    private @Nullable HttpServer server;
    private int port;

    Receiver() {
        up();
    }

    /// What came in.
    record Call(String id, String timestamp, String signature, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String type() {
            return json().path("type").stringValue();
        }

        String session() {
            return json().path("data").path("sessionId").asString("");
        }

        String uid() {
            return json().path("data").path("uid").asString("");
        }
    }

    /// What it does with a call.
    sealed interface Does {
        record Answers(int status, String body, String... headers) implements Does {}

        /// Says nothing, for as long as it lives.
        record Hangs() implements Does {}

        /// Breaks the connection off without a word.
        record HangsUp() implements Does {}

        /// Says yes, and then never ends its answer.
        record Dribbles(int status) implements Does {}

        /// Keeps the caller waiting until then.
        record AnswersLater(CountDownLatch when, int status) implements Does {}
    }

    void does(Function<Call, Does> some) {
        manner = some;
    }

    void answers(int status) {
        does(call -> new Does.Answers(status, ""));
    }

    String url() {
        return "http://localhost:" + port + "/hooks/admitone";
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> taken() {
        return List.copyOf(taken);
    }

    /// Sessions of which two calls were under way at once; there must be none.
    List<String> overlaps() {
        return List.copyOf(overlaps);
    }

    void up() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            server.setExecutor(hands);
            server.createContext("/", this::handle);
            server.start();
            port = server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void down() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Call call = new Call(header(exchange, "webhook-id"), header(exchange, "webhook-timestamp"), header(exchange, "webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(call);
        if (underWay.merge(call.session(), 1, Integer::sum) > 1 && !call.session().isEmpty()) {
            overlaps.add(call.session());
        }
        Does does = manner.apply(call);
        boolean answers = does instanceof Does.Answers;
        if (answers) {
            underWay.merge(call.session(), -1, Integer::sum);      // with the answer, not after it: whoever has it may call again before we get on
        }
        try {
            act(exchange, call, does);
        } finally {
            if (!answers) {
                underWay.merge(call.session(), -1, Integer::sum);
            }
        }
    }

    private void act(HttpExchange exchange, Call call, Does does) throws IOException {
        switch (does) {
            case Does.Answers(int status, String body, String[] headers) -> {
                for (int i = 0; i < headers.length; i += 2) {
                    exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
                }
                answer(exchange, call, status, body);
            }
            case Does.AnswersLater(CountDownLatch when, int status) -> {
                await(when);
                answer(exchange, call, status, "");
            }
            case Does.Hangs() -> {
                underWay.merge(call.session(), -1, Integer::sum);           // the caller gives up long before
                await(over);
                underWay.merge(call.session(), 1, Integer::sum);
                exchange.close();
            }
            case Does.HangsUp() -> exchange.close();
            case Does.Dribbles(int status) -> {
                exchange.sendResponseHeaders(status, 0);
                exchange.getResponseBody().write("{".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                taken.add(call);
                await(over);
                exchange.close();
            }
        }
    }

    /// Noted before the answer leaves, as a receiver should that wants nothing lost.
    private void answer(HttpExchange exchange, Call call, int status, String body) throws IOException {
        if (status / 100 == 2) {
            taken.add(call);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        down();
        hands.close();
    }
}

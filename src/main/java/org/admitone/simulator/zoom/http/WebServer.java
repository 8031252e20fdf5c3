package org.admitone.simulator.zoom.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The JDK's small web server on virtual threads, with the ordered faults in front.
public final class WebServer implements AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final FaultBook faults;
    private final Journal journal;

    /// Takes the port, answers nothing yet. Port 0 is any free one.
    public WebServer(String address, int port, FaultBook faults, Journal journal) {
        this.faults = faults;
        this.journal = journal;
        System.setProperty("sun.net.httpserver.nodelay", "true");       // otherwise each answer waits 40 ms for the caller's acknowledgement
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException("The simulator cannot listen on " + address + ":" + port, taken);
        }
        server.setExecutor(threads);
    }

    public URI address() {
        InetSocketAddress bound = server.getAddress();
        return URI.create("http://" + (bound.getAddress().isAnyLocalAddress() ? "localhost" : bound.getAddress().getHostAddress()) + ":" + bound.getPort());
    }

    public void start(Handler handler) {
        server.createContext("/", exchange -> serve(exchange, handler));
        server.start();
    }

    private void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            Call call = call(exchange);
            Optional<Fault> fault = call.path().startsWith("/sim/") ? Optional.empty() : faults.next(call);
            Optional<Reply> reply = fault.isPresent() ? answer(call, handler, fault.get()) : Optional.of(answer(call, handler));
            journal.note(call, reply.map(Reply::status).orElse(0));
            if (reply.isPresent()) {
                send(exchange, reply.get());
            }
        }
    }

    private Optional<Reply> answer(Call call, Handler handler, Fault fault) {
        return switch (fault) {
            case Fault.Answers(int status, int code) -> Optional.of(Problem.of(status, code, "Ordered fault.").reply());
            case Fault.CutBefore() -> Optional.empty();
            case Fault.CutAfterWork() -> {
                answer(call, handler);
                yield Optional.empty();
            }
            case Fault.SilentAfterWork() -> {
                answer(call, handler);
                pause(LONGEST_SILENCE);
                yield Optional.empty();
            }
            case Fault.Slow(Duration by) -> {
                pause(by);
                yield Optional.of(answer(call, handler));
            }
        };
    }

    private static Reply answer(Call call, Handler handler) {
        try {
            return handler.answer(call);
        } catch (Problem problem) {
            return problem.reply();
        } catch (RuntimeException bug) {
            bug.printStackTrace();
            return Problem.of(500, 500, "The simulator failed: " + bug).reply();
        }
    }

    private void pause(Duration time) {
        try {
            boolean closed = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
            if (closed) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Call call(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        URI uri = exchange.getRequestURI();
        String query = uri.getRawQuery();
        return new Call(exchange.getRequestMethod(), uri.getRawPath(), Map.of(), query == null ? Map.of() : Call.pairs(query), headers,
                exchange.getRequestBody().readAllBytes());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean empty = reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
        if (!empty) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

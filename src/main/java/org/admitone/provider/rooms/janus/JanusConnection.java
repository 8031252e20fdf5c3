package org.admitone.provider.rooms.janus;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.admitone.provider.rooms.EngineFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests and their answers over one socket of Janus; what Janus says by itself goes to `events` on the reading thread.
final class JanusConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JanusConnection.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final UnixWebSocket socket;
    private final Map<String, ?> secret;
    private final Consumer<JsonNode> events;
    private final Duration patience;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private volatile boolean closed;

    /// @param ackIsAnswer trickle and keepalive are answered by `ack` alone; all else by a second message
    private record Waiting(CompletableFuture<JsonNode> answer, boolean ackIsAnswer) {}

    private JanusConnection(UnixWebSocket socket, Map<String, ?> secret, Duration patience, Consumer<JsonNode> events) {
        this.socket = socket;
        this.secret = secret;
        this.patience = patience;
        this.events = events;
    }

    /// @param secret the field that authorises every request, and its value
    static JanusConnection open(Path socket, String subprotocol, Map<String, ?> secret, Duration patience,
                                Consumer<JsonNode> events) throws IOException {
        JanusConnection connection = new JanusConnection(UnixWebSocket.connect(socket, subprotocol), secret, patience, events);
        Thread.ofPlatform().daemon().name("janus-reader").start(connection::read);
        return connection;
    }

    boolean isOpen() {
        return !closed;
    }

    JsonNode ask(Map<String, ?> request) {
        Object kind = request.get("janus");
        String transaction = Long.toString(count.incrementAndGet(), 36);
        Waiting entry = new Waiting(new CompletableFuture<>(), "trickle".equals(kind) || "keepalive".equals(kind));
        waiting.put(transaction, entry);
        try {
            Map<String, Object> message = new HashMap<>(request);
            message.putAll(secret);
            message.put("transaction", transaction);
            if (closed) {
                throw new EngineFault("the engine is down");
            }
            socket.send(JSON.writeValueAsString(message));
            return checked(entry.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new EngineFault("the engine did not answer in time");
        } catch (IOException | ExecutionException e) {
            throw new EngineFault("the engine is down", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFault("interrupted", e);
        } finally {
            waiting.remove(transaction);
        }
    }

    private static JsonNode checked(JsonNode answer) {
        if (answer.path("janus").asString("").equals("error")) {
            int code = answer.path("error").path("code").asInt(0);
            throw new EngineFault("the engine answered " + code, code);
        }
        JsonNode data = answer.path("plugindata").path("data");
        if (data.has("error_code")) {
            int code = data.path("error_code").asInt(0);
            throw new EngineFault("the engine answered " + code, code);
        }
        return answer;
    }

    private void read() {
        try {
            String text;
            while ((text = socket.receive()) != null) {
                take(text);
            }
        } catch (IOException e) {
            LOG.debug("The engine's socket ended: {}", e.getMessage());
        } finally {
            close();
        }
    }

    private void take(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            Waiting entry = message.has("transaction") ? waiting.get(message.path("transaction").asString("")) : null;
            boolean ack = message.path("janus").asString("").equals("ack");
            if (entry != null && !entry.answer.isDone() && (!ack || entry.ackIsAnswer)) {
                entry.answer.complete(message);
            } else if (!ack) {
                events.accept(message);
            }
        } catch (JacksonException | IllegalStateException e) {
            LOG.warn("A message of the engine was skipped: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        closed = true;
        socket.close();
        waiting.values().forEach(entry -> entry.answer.completeExceptionally(new IOException("the engine's socket ended")));
    }
}

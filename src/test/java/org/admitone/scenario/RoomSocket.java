package org.admitone.scenario;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A participant's connection to the room, at the level of the protocol: no media.
public final class RoomSocket implements AutoCloseable {

    /// How the connection ended; the code -1 means that it broke without a word.
    public record Closed(int code, String reason) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final java.util.Set<String> kinds = java.util.concurrent.ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private RoomSocket(String address, String session, String origin) {
        URI uri = URI.create(address.replaceFirst("http", "ws") + "/room/" + session + "/socket");
        socket = DeviceClient.HTTP.newWebSocketBuilder().connectTimeout(PATIENCE).header("Origin", origin).buildAsync(uri, new Listener()).join();
    }

    static RoomSocket open(DeviceClient device, String session, String ticket) {
        RoomSocket room = silent(device.address(), session);
        String path = "/room/" + session + "/socket";
        room.say(Map.of("type", "sit", "ticket", ticket, "proof", device.proof("GET", path, ticket, UUID.randomUUID())));
        return room;
    }

    /// A connection that has said nothing yet.
    public static RoomSocket silent(String address, String session) {
        return silent(address, session, address);
    }

    /// As a page of another site would open it.
    public static RoomSocket silent(String address, String session, String origin) {
        return new RoomSocket(address, session, origin);
    }

    /// Whether or not the connection still takes it.
    public void trySay(String text) {
        try {
            sayText(text);
        } catch (java.util.concurrent.CompletionException ended) {
            // what the server thinks of it is seen by how it ends
        }
    }

    public void say(Map<String, ?> message) {
        sayText(JSON.writeValueAsString(message));
    }

    public void sayText(String text) {
        socket.sendText(text, true).join();
    }

    /// The next message of this type; others before it are skipped.
    public JsonNode hear(String type) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                boolean ended = closed.isDone();                    // before the last look, since nothing comes after it
                JsonNode message = messages.poll(ended ? 0 : 100, TimeUnit.MILLISECONDS);
                if (message == null && !ended && System.nanoTime() < end) {
                    continue;
                }
                if (message == null) {
                    throw new AssertionError("no message '" + type + "' came; connection " + (closed.isDone() ? "ended: " + closed.join() : "open"));
                }
                if (message.path("type").asString("").equals(type)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /// The next message of this type that is as wanted; others before it are skipped.
    public JsonNode hear(String type, java.util.function.Predicate<JsonNode> wanted) {
        JsonNode message = hear(type);
        while (!wanted.test(message)) {
            message = hear(type);
        }
        return message;
    }

    /// The kinds of all messages that have come so far.
    public java.util.Set<String> kinds() {
        return java.util.Set.copyOf(kinds);
    }

    /// Waits for the server to end the connection.
    public Closed ended() {
        try {
            return closed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("still connected after " + PATIENCE, e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /// Breaks the connection without a goodbye, as a crash does.
    public void crash() {
        socket.abort();
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> socket).join();
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                kinds.add(message.path("type").asString(""));
                messages.add(message);
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(new Closed(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(new Closed(-1, error.toString()));
        }
    }
}

package org.admitone.provider.rooms.janus;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.admitone.provider.rooms.EngineFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// This server's only session with one run of Janus, its handles, and the socket for looking inside.
final class JanusSession implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration WATCHDOG_PATIENCE = Duration.ofSeconds(2);
    private static final String PLUGIN = "janus.plugin.videoroom";

    private final JanusConnection connection;
    private final JanusConnection admin;
    private final String adminKey;
    private final long id;
    private final String version;
    private final Map<Long, Consumer<JsonNode>> handles = new ConcurrentHashMap<>();

    /// @param data what the plugin answered
    /// @param sdp  the session description that came with it
    record Answer(JsonNode data, @Nullable String sdp) {

        static Answer of(JsonNode message) {
            JsonNode jsep = message.path("jsep").path("sdp");
            return new Answer(message.path("plugindata").path("data"), jsep.isString() ? jsep.asString() : null);
        }
    }

    JanusSession(JanusFolder folder, JanusConfiguration configuration) throws IOException {
        this.adminKey = configuration.adminKey();
        this.connection = JanusConnection.open(folder.socket(), "janus-protocol", Map.of("apisecret", configuration.apiSecret()), PATIENCE, this::event);
        try {
            this.admin = JanusConnection.open(folder.admin(), "janus-admin-protocol", Map.of("admin_secret", configuration.adminSecret()), WATCHDOG_PATIENCE, ignored -> { });
            this.version = connection.ask(Map.of("janus", "info")).path("version_string").asString("?");
            this.id = connection.ask(Map.of("janus", "create")).path("data").path("id").asLong();
        } catch (IOException | EngineFault e) {
            connection.close();
            throw e;
        }
    }

    String version() {
        return version;
    }

    String adminKey() {
        return adminKey;
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    /// Whether the engine's rooms answer at all, and keeps the session alive.
    boolean answers(long housekeeping) {
        try {
            message(housekeeping, Map.of("request", "exists", "room", "none"), null);
            connection.ask(Map.of("janus", "keepalive", "session_id", id));
            return true;
        } catch (EngineFault e) {
            return false;
        }
    }

    long attach(Consumer<JsonNode> events) {
        long handle = connection.ask(Map.of("janus", "attach", "session_id", id, "plugin", PLUGIN)).path("data").path("id").asLong();
        handles.put(handle, events);
        return handle;
    }

    void detach(long handle) {
        handles.remove(handle);
        try {
            connection.ask(Map.of("janus", "detach", "session_id", id, "handle_id", handle));
        } catch (EngineFault e) {
            if (e.code() != 459 && e.code() != 458) {      // gone already is what was wanted
                throw e;
            }
        }
    }

    Answer message(long handle, Map<String, ?> body, @Nullable Map<String, ?> jsep) {
        Map<String, Object> request = new HashMap<>(Map.of("janus", "message", "session_id", id, "handle_id", handle, "body", body));
        if (jsep != null) {
            request.put("jsep", jsep);
        }
        return Answer.of(connection.ask(request));
    }

    void trickle(long handle, Map<String, ?> candidate) {
        connection.ask(Map.of("janus", "trickle", "session_id", id, "handle_id", handle, "candidate", candidate));
    }

    /// What the engine knows of a handle, its traffic included.
    JsonNode inside(long handle) {
        return admin.ask(Map.of("janus", "handle_info", "session_id", id, "handle_id", handle)).path("info");
    }

    private void event(JsonNode message) {
        Consumer<JsonNode> listener = handles.get(message.path("sender").asLong(0));
        if (listener != null) {
            listener.accept(message);
        }
    }

    private static final AtomicLong NAMES = new AtomicLong();

    /// A name that no other link or room of this server ever has.
    static String freshName() {
        return Long.toString(NAMES.incrementAndGet(), 36) + "-" + org.admitone.platform.SecretCode.random().value();
    }

    @Override
    public void close() {
        connection.close();
        admin.close();
    }
}

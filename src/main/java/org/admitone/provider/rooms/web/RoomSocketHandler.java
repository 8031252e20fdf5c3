package org.admitone.provider.rooms.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.admitone.provider.rooms.relay.Conversation;
import org.admitone.provider.rooms.relay.Conversations;
import org.admitone.provider.rooms.relay.Wire;
import org.admitone.session.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/// The sockets of the rooms: puts messages together within their limits and hands them to the conversation.
@Component
class RoomSocketHandler extends TextWebSocketHandler implements AutoCloseable {

    static final String SESSION = "admitone.session";
    static final String ADDRESS = "admitone.address";
    private static final Logger LOG = LoggerFactory.getLogger(RoomSocketHandler.class);
    private static final long SIT_SECONDS = 10;
    private static final long SILENCE_MILLIS = 30_000;
    private static final int LONGEST_BEFORE_SEAT = 8_000;
    private static final int LONGEST = 220_000;

    private final Conversations conversations;
    private final Map<String, Talk> talks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService patience = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("room-patience").factory());

    /// @param parts what has arrived of a message whose end has not
    private record Talk(Conversation conversation, Wire wire, StringBuilder parts) {}

    RoomSocketHandler(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        // Tomcat would otherwise take a dead network's silence for patience.
        if (session instanceof NativeWebSocketSession wrapper && wrapper.getNativeSession() instanceof jakarta.websocket.Session raw) {
            raw.getUserProperties().put("org.apache.tomcat.websocket.READ_IDLE_TIMEOUT_MS", SILENCE_MILLIS);
        }
        SocketWire wire = new SocketWire(session);
        SessionId room = (SessionId) Objects.requireNonNull(session.getAttributes().get(SESSION));
        String address = (String) Objects.requireNonNull(session.getAttributes().get(ADDRESS));
        Conversation conversation = conversations.begin(room, address, wire);
        talks.put(session.getId(), new Talk(conversation, wire, new StringBuilder()));
        var unused = patience.schedule(() -> {
            if (!conversation.sits()) {
                wire.close(Wire.UNRULY);
            }
        }, SIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Talk talk = talks.get(session.getId());
        if (talk == null) {
            return;
        }
        talk.parts.append(message.getPayload());
        if (talk.parts.length() > (talk.conversation.hasSat() ? LONGEST : LONGEST_BEFORE_SEAT)) {
            talk.parts.setLength(0);
            talk.wire.close(Wire.UNRULY);
        } else if (message.isLast()) {
            String text = talk.parts.toString();
            talk.parts.setLength(0);
            take(talk, text);
        }
    }

    private void take(Talk talk, String text) {
        try {
            talk.conversation.take(text);
        } catch (RuntimeException e) {
            // The database away in this moment, or a bug: the page comes again by itself.
            LOG.warn("A room's conversation ends early: {}", e.toString());
            talk.wire.close(Wire.COME_AGAIN);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable trouble) throws IOException {
        session.close(CloseStatus.SERVER_ERROR);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Talk talk = talks.remove(session.getId());
        if (talk != null) {
            talk.wire.close(Wire.DONE);
            talk.conversation.lost();
        }
    }

    @Override
    public void close() {
        patience.shutdownNow();
    }
}

package org.admitone.provider.rooms.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.admitone.provider.rooms.relay.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/// Sends what a room says to one browser, from a thread of its own; a browser that does not keep up is disconnected and
/// comes back to a fresh start.
final class SocketWire implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(SocketWire.class);
    private static final long MOST_BYTES = 4L << 20;

    private final WebSocketSession session;
    private final LinkedBlockingQueue<Item> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean closing;

    private sealed interface Item {
        record Say(String text) implements Item {}

        record Close(int code) implements Item {}
    }

    SocketWire(WebSocketSession session) {
        this.session = session;
        Thread.ofVirtual().name("room-wire").start(this::work);
    }

    @Override
    public void send(String text) {
        if (closing) {
            return;
        }
        if (bytes.addAndGet(text.length()) > MOST_BYTES) {
            waiting.clear();
            close(COME_AGAIN);
            return;
        }
        waiting.add(new Item.Say(text));
    }

    @Override
    public void close(int code) {
        if (!closing) {
            closing = true;
            waiting.add(new Item.Close(code));
        }
    }

    private void work() {
        try {
            while (true) {
                switch (waiting.take()) {
                    case Item.Say(var text) -> {
                        session.sendMessage(new TextMessage(text.getBytes(StandardCharsets.UTF_8)));
                        bytes.addAndGet(-text.length());
                    }
                    case Item.Close(var code) -> {
                        session.close(new CloseStatus(code));
                        return;
                    }
                }
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A room's socket broke: {}", e.getClass().getSimpleName());
            closing = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.admitone.provider.rooms.janus;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A WebSocket client (RFC 6455) over a unix socket, which the JDK's own client cannot do. Text messages only; answers
/// pings. One thread reads, any thread sends.
final class UnixWebSocket implements AutoCloseable {

    private static final int LARGEST_MESSAGE = 16 << 20;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final SocketChannel channel;
    private final ReentrantLock sending = new ReentrantLock();
    private final SecureRandom random = new SecureRandom();
    private ByteBuffer in = ByteBuffer.allocate(64 << 10).flip();

    private UnixWebSocket(SocketChannel channel) {
        this.channel = channel;
    }

    static UnixWebSocket connect(Path socket, String subprotocol) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            UnixWebSocket webSocket = new UnixWebSocket(channel);
            webSocket.shakeHands(subprotocol);
            return webSocket;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void shakeHands(String subprotocol) throws IOException {
        byte[] key = new byte[16];
        random.nextBytes(key);
        write(ByteBuffer.wrap(("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: " + Base64.getEncoder().encodeToString(key) + "\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Protocol: " + subprotocol + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) next());
            if (head.length() > 8192) {
                throw new IOException("no end of the WebSocket handshake");
            }
        }
        if (!head.toString().toUpperCase(Locale.ROOT).startsWith("HTTP/1.1 101")) {
            throw new IOException("the engine refused the WebSocket handshake");
        }
    }

    void send(String text) throws IOException {
        frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The next message; `null` once the other side has closed.
    @Nullable String receive() throws IOException {
        byte[] message = new byte[0];
        while (true) {
            int first = next();
            int opcode = first & 0x0f;
            byte[] payload = payload();
            switch (opcode) {
                case PING -> frame(PONG, payload);
                case PONG -> { }
                case CLOSE -> {
                    return null;
                }
                case TEXT, CONTINUATION -> {
                    message = joined(message, payload);
                    if ((first & 0x80) != 0) {
                        return new String(message, StandardCharsets.UTF_8);
                    }
                }
                default -> throw new IOException("unexpected WebSocket frame " + opcode);
            }
        }
    }

    private byte[] payload() throws IOException {
        int second = next();
        long length = second & 0x7f;
        if (length == 126) {
            length = number(2);
        } else if (length == 127) {
            length = number(8);
        }
        if (length < 0 || length > LARGEST_MESSAGE || (second & 0x80) != 0) {
            throw new IOException("bad WebSocket frame");
        }
        byte[] bytes = new byte[(int) length];
        int at = 0;
        while (at < bytes.length) {
            fill();
            int part = Math.min(in.remaining(), bytes.length - at);
            in.get(bytes, at, part);
            at += part;
        }
        return bytes;
    }

    private static byte[] joined(byte[] head, byte[] tail) throws IOException {
        if (head.length == 0) {
            return tail;
        }
        if (head.length + tail.length > LARGEST_MESSAGE) {
            throw new IOException("message too large");
        }
        byte[] all = java.util.Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    private long number(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | next();
        }
        return value;
    }

    private int next() throws IOException {
        fill();
        return in.get() & 0xff;
    }

    private void fill() throws IOException {
        while (!in.hasRemaining()) {
            in.clear();
            int count = channel.read(in);
            in.flip();
            if (count < 0) {
                throw new EOFException("the engine closed its socket");
            }
        }
    }

    private void frame(int opcode, byte[] payload) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(14 + payload.length);
        out.put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            out.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            out.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            out.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        byte[] mask = new byte[4];
        random.nextBytes(mask);
        out.put(mask);
        for (int i = 0; i < payload.length; i++) {
            out.put((byte) (payload[i] ^ mask[i & 3]));
        }
        write(out.flip());
    }

    private void write(ByteBuffer out) throws IOException {
        sending.lock();
        try {
            while (out.hasRemaining()) {
                channel.write(out);
            }
        } finally {
            sending.unlock();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // closed is what was wanted
        }
    }
}

package org.admitone.admission.rehearsal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Plays prepared requests over keep-alive connections, each with one request under way. As small as can be, for it shares its
/// cores with the server: whole requests are written from memory, of an answer only status and length are read.
public final class RequestLoad {

    private static final byte[] ADMITTED = "\"outcome\":\"admitted\"".getBytes(StandardCharsets.US_ASCII);

    private final int port;

    public RequestLoad(int port) {
        this.port = port;
    }

    private final class Run {
        final List<byte[]> requests;
        final long deadline;
        final AtomicInteger next = new AtomicInteger();
        final AtomicInteger failures = new AtomicInteger();
        final long[] nanos;
        final AtomicInteger done = new AtomicInteger();

        Run(List<byte[]> requests, Duration atMost) {
            this.requests = requests;
            this.nanos = new long[requests.size()];
            this.deadline = System.nanoTime() + atMost.toNanos();
        }

        void connection() {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                OutputStream out = socket.getOutputStream();
                InputStream in = new BufferedInputStream(socket.getInputStream(), 4096);
                byte[] buffer = new byte[8192];
                for (int i = next.getAndIncrement(); i < requests.size() && System.nanoTime() < deadline; i = next.getAndIncrement()) {
                    long begun = System.nanoTime();
                    out.write(requests.get(i));
                    boolean admitted = admitted(in, buffer);
                    nanos[done.getAndIncrement()] = System.nanoTime() - begun;
                    if (!admitted) {
                        failures.incrementAndGet();
                    }
                }
            } catch (IOException broken) {
                failures.incrementAndGet();
            }
        }
    }

    /// Until the requests or the time are used up.
    public Latencies play(List<byte[]> requests, int connections, Duration atMost) throws InterruptedException {
        Run run = new Run(requests, atMost);
        CountDownLatch ended = new CountDownLatch(connections);
        long begun = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            Thread.ofVirtual().start(() -> {
                run.connection();
                ended.countDown();
            });
        }
        ended.await();
        long took = System.nanoTime() - begun;
        return new Latencies(Arrays.copyOf(run.nanos, run.done.get()), took, run.failures.get());
    }

    /// The requests as whole HTTP messages.
    ///
    /// @param moreHeaders each `Name: value`
    public static byte[] request(String host, String link, String proof, String... moreHeaders) {
        StringBuilder more = new StringBuilder();
        for (String header : moreHeaders) {
            more.append(header).append("\r\n");
        }
        String body = "{\"link\":\"" + link + "\"}";
        return ("POST /door/knock HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\nDPoP: " + proof
                + "\r\n" + more + "Content-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean admitted(InputStream in, byte[] buffer) throws IOException {
        int length = -1;
        String line = line(in);
        boolean ok = line.startsWith("HTTP/1.1 200");
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            }
        }
        if (length < 0 || length > buffer.length) {
            throw new IOException("an answer without a usable length");
        }
        if (in.readNBytes(buffer, 0, length) != length) {
            throw new IOException("the connection broke within an answer");
        }
        return ok && contains(buffer, length);
    }

    private static boolean contains(byte[] buffer, int length) {
        for (int i = 0; i + ADMITTED.length <= length; i++) {
            if (Arrays.equals(buffer, i, i + ADMITTED.length, ADMITTED, 0, ADMITTED.length)) {
                return true;
            }
        }
        return false;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection broke");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}

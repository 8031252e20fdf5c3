package org.admitone.admission.rehearsal;

import java.io.IOException;
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

    /// Which answers count.
    ///
    /// @param status the HTTP status
    /// @param words  what the body has to contain
    public record Wanted(int status, String words) {}

    public static final Wanted ADMITTED = new Wanted(200, "\"outcome\":\"admitted\"");

    private final int port;
    private final Wanted wanted;

    public RequestLoad(int port, Wanted wanted) {
        this.port = port;
        this.wanted = wanted;
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
                Answers answers = new Answers(socket.getInputStream(), wanted);
                for (int i = next.getAndIncrement(); i < requests.size() && System.nanoTime() < deadline; i = next.getAndIncrement()) {
                    long begun = System.nanoTime();
                    out.write(requests.get(i));
                    boolean good = answers.next();
                    nanos[done.getAndIncrement()] = System.nanoTime() - begun;
                    if (!good) {
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
            Thread.ofPlatform().daemon().start(() -> {
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
}

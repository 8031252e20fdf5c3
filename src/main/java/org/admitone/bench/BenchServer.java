package org.admitone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The server as an administrator starts it, in a process of its own, on a throw-away data directory.
public final class BenchServer implements AutoCloseable {

    private static final int READY_WITHIN_SECONDS = 180;

    private final Process process;
    private final int port;
    private final double readyAfterSeconds;

    private BenchServer(Process process, int port, double readyAfterSeconds) {
        this.process = process;
        this.port = port;
        this.readyAfterSeconds = readyAfterSeconds;
    }

    /// Returns as soon as the server says that it is ready.
    ///
    /// @param more further flags of `start`
    public static BenchServer start(Path data, String... more) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(command());
        command.addAll(List.of("start", "--data", data.toString(), "--port", String.valueOf(port)));
        command.addAll(List.of(more));
        long launched = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        AtomicLong readyAt = new AtomicLong();
        CountDownLatch ready = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> read(process, readyAt, ready));
        if (!ready.await(READY_WITHIN_SECONDS, TimeUnit.SECONDS) || readyAt.get() == 0) {
            process.destroy();
            throw new IllegalStateException("the server did not become ready");
        }
        return new BenchServer(process, port, (readyAt.get() - launched) / 1e9);
    }

    /// The launcher, which runs the server as `./admitone start` does; without it (in an IDE) this JVM's own command line.
    private static List<String> command() {
        String launcher = System.getenv("ADMITONE_LAUNCHER");
        if (launcher != null) {
            return List.of(launcher);
        }
        return List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx256m", "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "org.admitone.AdmitOne");
    }

    private static void read(Process process, AtomicLong readyAt, CountDownLatch ready) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("AdmitOne is ready")) {
                    readyAt.set(System.nanoTime());
                    ready.countDown();
                } else if (line.contains("WARN") || line.contains("ERROR")) {
                    System.err.println("  server: " + line);
                }
            }
        } catch (IOException closed) {
            // the server has ended
        }
        ready.countDown();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public double readyAfterSeconds() {
        return readyAfterSeconds;
    }

    public long residentMegabytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}

package org.admitone.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The application as a process of its own, as an administrator starts it: for tests that kill it.
///
/// ```java
/// try (ServerProcess node = ServerProcess.on(database)) { ... node.kill(); }          // on a test's database
/// try (ServerProcess node = ServerProcess.alone(folder)) { ... }                      // with its own embedded database
/// ```
public final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("AdmitOne is ready: (\\S+).*");

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> address = new CompletableFuture<>();

    private ServerProcess(List<String> flags) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), "org.admitone.AdmitOne", "start", "--port", "0", "--set", "admitone.warm-up=false"));
        command.addAll(flags);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("output of " + process.pid()).start(this::read);
    }

    /// @param settings `name=value`
    public static ServerProcess on(TestDatabase database, String... settings) {
        List<String> flags = new ArrayList<>(List.of("--data", TestServer.dataFolder(database).toString(),
                "--set", "admitone.database.url=" + database.url(), "--set", "admitone.database.username=" + database.user(),
                "--set", "admitone.database.password=" + database.password(), "--set", "admitone.database.connections=8"));
        return started(flags, settings).awaitReady();
    }

    public static ServerProcess alone(Path data, String... settings) {
        return started(new ArrayList<>(List.of("--data", data.toString())), settings).awaitReady();
    }

    /// Without waiting, for starts that are expected to fail.
    public static ServerProcess attempt(Path data, String... settings) {
        return started(new ArrayList<>(List.of("--data", data.toString())), settings);
    }

    private static ServerProcess started(List<String> flags, String... settings) {
        for (String setting : settings) {
            flags.addAll(List.of("--set", setting));
        }
        return new ServerProcess(flags);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher ready = READY.matcher(line);
                if (ready.matches()) {
                    address.complete(ready.group(1));
                }
            }
        } catch (IOException endsWithTheProcess) {
            // nothing more to read
        }
        address.completeExceptionally(new AssertionError("the server ended before it was ready:\n" + output()));
    }

    private ServerProcess awaitReady() {
        try {
            address.get(180, TimeUnit.SECONDS);
            return this;
        } catch (TimeoutException e) {
            close();
            throw new AssertionError("not ready within 180 s:\n" + output(), e);
        } catch (Exception e) {
            close();
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /// Scheme, host and port.
    public String address() {
        return address.join();
    }

    public long pid() {
        return process.pid();
    }

    public String output() {
        return String.join("\n", output);
    }

    /// SIGKILL, as a crash would end it. Returns when it is gone.
    public void kill() {
        process.destroyForcibly();
        await(Duration.ofMinutes(1));
    }

    /// SIGTERM, as an administrator would end it. Returns its exit code.
    public int stop() {
        process.destroy();
        return await(Duration.ofMinutes(2));
    }

    /// Until it has ended by itself; its exit code.
    public int await(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running after " + limit + ":\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}

package org.admitone.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Small commands of the operating system, run to their end.
final class Shell {

    record Outcome(int exit, String output) {

        boolean worked() {
            return exit == 0;
        }
    }

    private Shell() {}

    static Outcome run(List<String> command) {
        return run(command, Path.of("/"));
    }

    /// A clean environment: no PG* variable of whoever starts us, no translated messages.
    static Outcome run(List<String> command, Path in) {
        try {
            Process process = clean(new ProcessBuilder(command)).directory(in.toFile()).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while waiting for " + command.getFirst(), e));
        }
    }

    static ProcessBuilder clean(ProcessBuilder builder) {
        String path = builder.environment().getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().clear();
        builder.environment().putAll(java.util.Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }

    /// Java itself can only send TERM and KILL; PostgreSQL's fast stop is INT.
    static void signal(String name, long pid) {
        run(List.of("sh", "-c", "kill -" + name + " " + pid));
    }
}

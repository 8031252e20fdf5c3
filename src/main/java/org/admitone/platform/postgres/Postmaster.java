package org.admitone.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one PostgreSQL running: starts it, notices its end at once and starts it again, until told to stop.
///
/// One platform thread lives as long as the server and does the starting, because the kernel ties the child's life to the
/// thread that made it.
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final long BIG_LOG = 10L << 20;
    private static final Duration STEADY = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final int port;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread keeper = Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
    private volatile @Nullable Process process;
    private volatile @Nullable String trouble;

    Postmaster(Cluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    void start() {
        keeper.start();
    }

    /// Why it is not running, if it ended by itself; null while it runs or is being restarted for the first time.
    @Nullable String trouble() {
        return trouble;
    }

    /// The process number, for tests that kill it.
    long pid() {
        Process current = process;
        return current == null ? -1 : current.pid();
    }

    private void keep() {
        int shortLives = 0;
        while (stopping.getCount() > 0) {
            long started = System.nanoTime();
            String how = runOnce();
            if (stopping.getCount() == 0) {
                return;
            }
            shortLives = System.nanoTime() - started < STEADY.toNanos() ? shortLives + 1 : 0;
            trouble = how;
            LOG.warn("PostgreSQL ended by itself ({}); starting it again. Its log: {}", how, cluster.logFile());
            pause(shortLives);
        }
    }

    private String runOnce() {
        try {
            new Orphans(cluster.files()).stop();
            Process started = launch();
            process = started;
            if (stopping.getCount() == 0) {         // told to stop while we were launching
                Shell.signal("INT", started.pid());
            }
            return "exit code " + started.waitFor();
        } catch (IOException | RuntimeException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /// At once the first time, then ever later up to 5 s: a full disk does not get better by hammering.
    private void pause(int shortLives) {
        try {
            if (shortLives > 1 && stopping.await(Math.min(5000, 250L * shortLives), TimeUnit.MILLISECONDS)) {
                LOG.info("PostgreSQL is not started again: the server is stopping");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        rotateLog();
        List<String> command = new ArrayList<>(List.of(cluster.binaries().program("postgres"), "-D", cluster.files().toString()));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        ProcessBuilder builder = Shell.clean(new ProcessBuilder(cluster.unprivileged().command(command)))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.logFile().toFile()));
        Process started = builder.start();
        started.getOutputStream().close();
        return started;
    }

    /// What must hold whatever `postgresql.conf` says: durability, loopback only, and no personal data in its log.
    private List<String> settings() {
        return List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories=",
                "fsync=on", "synchronous_commit=on", "full_page_writes=on",
                "max_connections=200", "shared_buffers=256MB", "max_wal_size=2GB", "checkpoint_timeout=15min", "timezone=UTC",
                "log_min_messages=warning", "log_min_error_statement=panic", "log_error_verbosity=terse",
                "log_timezone=UTC", "lc_messages=C");
    }

    private void rotateLog() throws IOException {
        Path log = cluster.logFile();
        if (Files.exists(log) && Files.size(log) > BIG_LOG) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Fast stop: open transactions end, what was committed is on disk. By force when that takes too long.
    void stop() {
        stopping.countDown();
        Process current = process;
        if (current != null && current.isAlive()) {
            Shell.signal("INT", current.pid());
            if (!Waiting.until(Duration.ofSeconds(30), () -> !current.isAlive())) {
                LOG.warn("PostgreSQL did not stop within 30 s; stopping it at once. Nothing committed is lost, the next start takes longer");
                Shell.signal("QUIT", current.pid());
            }
        }
        Waiting.until(Duration.ofSeconds(10), () -> !keeper.isAlive());
    }
}

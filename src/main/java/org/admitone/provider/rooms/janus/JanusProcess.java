package org.admitone.provider.rooms.janus;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.RoomsSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of Janus as a child that dies with this server, gains no privileges and is never root.
///
/// Must be started from a platform thread that lives as long as the child may: Linux ties "dies with its parent" to the
/// thread that forked it.
final class JanusProcess {

    private static final Logger LOG = LoggerFactory.getLogger(JanusProcess.class);

    private final Process process;

    private JanusProcess(Process process) {
        this.process = process;
    }

    static JanusProcess start(RoomsSettings settings, JanusFolder folder, EngineUser user) {
        Path program = Path.of(settings.janus());
        if (!Files.isExecutable(program)) {
            throw new EngineFault("Janus is not installed. Install Debian's package (apt-get install janus), then start again.");
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command(settings, folder, user)).directory(folder.path().toFile()).redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"));
            builder.environment().clear();
            builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "LANG", "C.UTF-8", "HOME", folder.path().toString()));
            if (settings.preload() != null) {
                builder.environment().put("LD_PRELOAD", settings.preload());
            }
            Process process = builder.start();
            Thread.ofVirtual().name("janus-log").start(() -> drain(process));
            return new JanusProcess(process);
        } catch (IOException e) {
            throw new EngineFault("Janus could not be started. Are " + program + " and setpriv (package util-linux) there?", e);
        }
    }

    private static List<String> command(RoomsSettings settings, JanusFolder folder, EngineUser user) {
        List<String> command = new ArrayList<>(user.command());
        command.addAll(List.of(settings.janus(), "-F", folder.path().toString(), "-C", folder.configuration().toString(), "--disable-colors"));
        return command;
    }

    /// Janus' own words are for debugging only: what browsers send can make it talkative.
    private static void drain(Process process) {
        try (BufferedReader lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                LOG.debug("janus: {}", line);
            }
        } catch (IOException ended) {
            LOG.debug("The engine's output ended");
        }
    }

    long pid() {
        return process.pid();
    }

    boolean endedWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Ends it for certain.
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks it to end, and makes sure.
    void stop() {
        process.destroy();
        try {
            if (process.waitFor(2, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }
}

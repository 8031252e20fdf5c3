package org.admitone.provider.rooms.janus;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.admitone.provider.rooms.EngineFault;
import org.admitone.provider.rooms.RoomsSettings;
import org.jspecify.annotations.Nullable;
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

    /// Whom the engine runs as, `null` when the server is not root and runs it as itself.
    static @Nullable UserPrincipal user(RoomsSettings settings) {
        if (!System.getProperty("user.name", "").equals("root")) {
            return null;
        }
        try {
            return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(settings.engineUser());
        } catch (IOException e) {
            throw new EngineFault("admitone.rooms.engine-user names " + settings.engineUser() + ", whom this machine does not know.");
        }
    }

    static JanusProcess start(RoomsSettings settings, JanusFolder folder) {
        Path program = Path.of(settings.janus());
        if (!Files.isExecutable(program)) {
            throw new EngineFault("Janus is not installed. Install Debian's package (apt-get install janus), then start again.");
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command(settings, folder)).directory(folder.path().toFile()).redirectErrorStream(true)
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

    private static List<String> command(RoomsSettings settings, JanusFolder folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("setpriv", "--pdeathsig", "KILL", "--no-new-privs"));
        if (user(settings) != null) {
            Object uid = Files.getAttribute(folder.path(), "unix:uid");
            String group = Files.readAttributes(folder.path(), PosixFileAttributes.class).group().getName();
            LOG.debug("The engine runs as {} (its folder's group is {})", settings.engineUser(), group);
            command.addAll(List.of("--reuid", uid.toString(), "--regid", uid.toString(), "--clear-groups", "--bounding-set=-all", "--inh-caps=-all"));
        }
        command.addAll(List.of("--", settings.janus(), "-F", folder.path().toString(), "-C", folder.configuration().toString(), "--disable-colors"));
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

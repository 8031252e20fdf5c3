package org.admitone.provider.rooms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Settings for a media engine whose media stays on loopback, which Janus skips by itself: a small library, compiled on
/// the fly, makes it look like any other interface.
public final class LoopbackEngine {

    private static final Path LIBRARY = Path.of("target/loopback.so").toAbsolutePath();

    private LoopbackEngine() {}

    /// `key=value`, for a server under test.
    public static List<String> settings() {
        int first = firstPort();
        return List.of("admitone.rooms.media-address=127.0.0.1", "admitone.rooms.preload=" + library(),
                "admitone.rooms.first-port=" + first, "admitone.rooms.last-port=" + (first + 199));
    }

    public static RoomsSettings record() {
        int first = firstPort();
        return new RoomsSettings(true, List.of("127.0.0.1"), first, first + 199, null, 1, "nobody", "/usr/bin/janus",
                new RoomsSettings.Turn(List.of(), null, java.time.Duration.ofHours(6)), 100, 16, 2400,
                new RoomsSettings.Bitrate(1_500_000, 400_000, 1_800_000), library().toString());
    }

    private static synchronized Path library() {
        try {
            if (!Files.exists(LIBRARY)) {
                Files.createDirectories(LIBRARY.getParent());
                Path mine = Files.createTempFile(LIBRARY.getParent(), "loopback", ".so");       // another test JVM may be compiling it, too
                Process gcc = new ProcessBuilder("gcc", "-shared", "-fPIC", "-O1", "-o", mine.toString(),
                        Path.of("src/test/c/loopback.c").toAbsolutePath().toString(), "-ldl").inheritIO().start();
                if (gcc.waitFor() != 0) {
                    throw new AssertionError("gcc could not compile the loopback library");
                }
                Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(mine, LIBRARY, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return LIBRARY;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Somewhere the operating system has free ports; engines find free ones within their range by themselves.
    private static int firstPort() {
        try (DatagramSocket free = new DatagramSocket(0)) {
            return Math.min(free.getLocalPort(), 65_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

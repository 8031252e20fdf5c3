package org.admitone.provider.rooms.janus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.admitone.provider.rooms.EngineFault;
import org.jspecify.annotations.Nullable;

/// The engine's own folder: configuration, the allow-listed plugins and its sockets, closed to everybody else. Written
/// anew before each start, with new secrets.
final class JanusFolder {

    private static final List<Path> LIBRARIES = List.of(Path.of("/usr/lib/x86_64-linux-gnu/janus"), Path.of("/usr/lib/aarch64-linux-gnu/janus"),
            Path.of("/usr/lib/janus"), Path.of("/usr/local/lib/janus"), Path.of("/opt/janus/lib/janus"));
    private static final int LONGEST_SOCKET_PATH = 100;

    private final Path path;

    JanusFolder(Path path) {
        this.path = path.toAbsolutePath();
    }

    /// Whether a unix socket in there has a path that the operating system takes.
    static boolean fits(Path folder) {
        return folder.toAbsolutePath().resolve("janus.sock.admin").toString().length() <= LONGEST_SOCKET_PATH;
    }

    Path path() {
        return path;
    }

    Path socket() {
        return path.resolve("janus.sock");
    }

    Path admin() {
        return path.resolve("janus.sock.admin");
    }

    Path configuration() {
        return path.resolve("janus.jcfg");
    }

    /// @param owner whom the engine runs as; `null`: as this server does
    void write(JanusConfiguration configuration, @Nullable UserPrincipal owner) {
        try {
            clear();
            Files.createDirectories(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            Path library = library();
            allow(library, "plugins", "libjanus_videoroom.so");
            allow(library, "transports", "libjanus_websockets.so");
            Files.createDirectory(path.resolve("none"));
            put("janus.jcfg", configuration.core(path));
            put("janus.plugin.videoroom.jcfg", configuration.videoRoom());
            put("janus.transport.websockets.jcfg", configuration.webSockets(socket(), admin()));
            if (owner != null) {
                hand(owner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path library() {
        return LIBRARIES.stream().filter(folder -> Files.exists(folder.resolve("plugins/libjanus_videoroom.so"))
                        && Files.exists(folder.resolve("transports/libjanus_websockets.so"))).findFirst()
                .orElseThrow(() -> new EngineFault("Janus' VideoRoom plugin or WebSocket transport is missing. Install Debian's package: apt-get install janus"));
    }

    private void allow(Path library, String kind, String name) throws IOException {
        Path folder = Files.createDirectory(path.resolve(kind));
        Files.createSymbolicLink(folder.resolve(name), library.resolve(kind).resolve(name));
    }

    private void put(String name, String text) throws IOException {
        Path file = Files.createFile(path.resolve(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private void hand(UserPrincipal owner) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                Files.setOwner(file, owner);
            }
        }
    }

    private void clear() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).filter(each -> !each.equals(path)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

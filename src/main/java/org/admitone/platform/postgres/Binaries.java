package org.admitone.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's programs, unpacked from the jar once per content into a folder readable by everybody.
///
/// @param folder holds `bin`, `lib` and `share`
record Binaries(Path folder) {

    private static final String PACKED = "/postgres-linux-x86_64.txz";

    static Binaries unpackedIn(Path cache) {
        try (InputStream packed = packed()) {
            byte[] bytes = packed.readAllBytes();
            Path folder = cache.resolve("programs-" + fingerprint(bytes));
            if (!Files.exists(folder)) {
                Files.createDirectories(cache);
                unpack(bytes, cache, folder);
            }
            return new Binaries(folder);
        } catch (IOException e) {
            throw new DatabaseTrouble("PostgreSQL's programs could not be unpacked into " + cache + " (" + e.getMessage()
                    + "). Make room there (60 MB) or name another data directory with --data.", e);
        }
    }

    private static InputStream packed() {
        @Nullable InputStream packed = Binaries.class.getResourceAsStream(PACKED);
        if (packed == null || !"amd64".equals(System.getProperty("os.arch"))
                || !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            throw new DatabaseTrouble("There is no embedded PostgreSQL for this machine (" + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + "). Set admitone.database.url to a PostgreSQL 18 of your own.");
        }
        return packed;
    }

    private static String fingerprint(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /// Unpacks beside and renames, so that a half-unpacked folder is never taken for a whole one.
    private static void unpack(byte[] bytes, Path cache, Path folder) throws IOException {
        Path draft = Files.createTempDirectory(cache, "unpacking");
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new java.io.ByteArrayInputStream(bytes)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, draft);
            }
        }
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException otherWasFirst) {
            FileTrees.delete(draft);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }
}

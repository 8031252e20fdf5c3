package org.admitone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A data directory that is thrown away with all that is in it; on the disk that `ADMITONE_BENCH_DIR` names, else where temporary files go.
public record BenchFolder(Path path) implements AutoCloseable {

    public static BenchFolder fresh() throws IOException {
        return new BenchFolder(Files.createTempDirectory(
                Path.of(System.getenv().getOrDefault("ADMITONE_BENCH_DIR", System.getProperty("java.io.tmpdir"))), "admitone-bench"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

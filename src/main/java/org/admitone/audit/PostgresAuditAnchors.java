package org.admitone.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.admitone.platform.ServerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Notes the chain's end outside the database, once a minute, in `<data>/audit-anchors.txt`: a line number and its hash. Whoever
/// cuts lines off the chain's end and sets the end back is found by it. Each node keeps its own; copy them somewhere else
/// for more safety still.
@Component
public class PostgresAuditAnchors {

    static final Duration EVERY = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(PostgresAuditAnchors.class);
    private static final String FILE = "audit-anchors.txt";

    private final JdbcClient jdbc;
    private final Path file;
    private long noted;

    PostgresAuditAnchors(JdbcClient jdbc, ServerSettings settings) {
        this.jdbc = jdbc;
        this.file = settings.data().resolve(FILE);
    }

    /// The chain had this line under this number.
    public record Anchor(long seq, byte[] hash) {}

    @Scheduled(fixedDelay = 60_000, initialDelay = 5_000)
    synchronized void note() {
        try {
            jdbc.sql("select seq, hash from audit_head").query((row, _) -> new Anchor(row.getLong(1), row.getBytes(2))).optional()
                    .filter(anchor -> anchor.seq() > noted).ifPresent(this::append);
        } catch (DataAccessException databaseGone) {
            LOG.warn("The audit chain's end could not be noted ({}); trying again in a minute.", databaseGone.getClass().getSimpleName());
        }
    }

    private void append(Anchor anchor) {
        try {
            Files.writeString(file, anchor.seq() + " " + HexFormat.of().formatHex(anchor.hash()) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            noted = anchor.seq();
        } catch (IOException full) {
            LOG.warn("The audit chain's end could not be noted in {} ({}); trying again in a minute.", file, full.getClass().getSimpleName());
        }
    }

    /// Those in a data directory; none where there is no file. A last line that a crash cut short is passed over.
    public static List<Anchor> in(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Arrays.stream(Files.readString(file, StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> line.matches("\\d{1,18} [0-9a-f]{64}")).map(line -> line.split(" "))
                    .map(parts -> new Anchor(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

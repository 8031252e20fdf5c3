package org.admitone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.admitone.platform.postgres.DatabaseTrouble;
import org.admitone.platform.postgres.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/// The one PostgreSQL of this test JVM, started by the product's own launcher and as durable as in production, with a
/// template database that has been migrated.
final class TestPostgres {

    static final String TEMPLATE = "migrated";
    static final Path FOLDER = Path.of("target", "test-data").toAbsolutePath();

    private static final EmbeddedPostgres RUNNING = start();

    private TestPostgres() {}

    static EmbeddedPostgres running() {
        return RUNNING;
    }

    /// Another test JVM of the same checkout may be at work: each takes the first folder that is free.
    private static EmbeddedPostgres start() {
        for (int n = 1; n < 10; n++) {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.in(FOLDER.resolve("postgres-" + n));
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(postgres::close));
                prepare(postgres);
                return postgres;
            } catch (DatabaseTrouble.AlreadyRunning e) {
                continue;
            } catch (SQLException | IOException e) {
                throw new AssertionError("the template database could not be made", e);
            }
        }
        throw new AssertionError("nine test runs at work in " + FOLDER + " already");
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException, IOException {
        for (String leftover : databases(postgres)) {
            execute(postgres, "drop database " + leftover + " with (force)");
        }
        execute(postgres, "create database " + TEMPLATE + " owner " + postgres.user());
        Flyway.configure().dataSource(postgres.url(TEMPLATE), postgres.user(), postgres.password()).load().migrate();
    }

    private static List<String> databases(EmbeddedPostgres postgres) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = postgres.asSuperuser("postgres"); Statement statement = connection.createStatement();
             var rows = statement.executeQuery("select datname from pg_database where datname = '" + TEMPLATE + "' or datname like 'test\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    static void execute(EmbeddedPostgres postgres, String command) throws SQLException {
        try (Connection connection = postgres.asSuperuser("postgres"); Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static Path freshFolder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(FOLDER), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.admitone.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The embedded database of a server that runs as a process of its own, for tests that look into it, or kill it.
public final class RunningDatabase {

    private final Path folder;

    /// @param data the server's data directory
    public RunningDatabase(Path data) {
        this.folder = data.resolve("postgres");
    }

    /// A new connection for each statement, so that it survives whatever the test does.
    public JdbcClient jdbc() {
        DatabaseAccess access = EmbeddedPostgres.accessToRunning(folder);
        return JdbcClient.create(new DriverManagerDataSource(access.url(), access.user(), access.password()));
    }

    /// SIGKILL for the postmaster, as the kernel does when memory runs out.
    public void kill() {
        try {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst().strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new AssertionError("PostgreSQL does not run", e);
        }
    }
}

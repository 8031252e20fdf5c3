package org.admitone.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL 18 of our own: durable, on loopback only, with passwords (SCRAM) and data checksums.
///
/// Promises: started once per folder, whoever tries a second time is told so; ended PostgreSQL is started again within a
/// second; an orphan of a server that was killed is stopped first; closing stops it properly. What was committed stays.
/// Does not promise: backups, replication, more than one machine. For these, use a PostgreSQL of your own by URL.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);      // a long recovery after a crash

    private final Cluster cluster;
    private final Postmaster postmaster;
    private final FileChannel lock;
    private final int port;

    private EmbeddedPostgres(Cluster cluster, Postmaster postmaster, FileChannel lock, int port) {
        this.cluster = cluster;
        this.postmaster = postmaster;
        this.lock = lock;
        this.port = port;
    }

    /// Ready for connections when it returns, with the database `admitone` owned by the user `admitone`.
    public static EmbeddedPostgres in(Path wanted) {
        FileChannel lock = null;
        try {
            Files.createDirectories(wanted);
            Path folder = wanted.toRealPath();
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            lock = lock(folder);
            Cluster cluster = Cluster.in(folder);
            new Orphans(cluster.files()).stop();
            int port = port(folder.resolve("port"));
            Postmaster postmaster = new Postmaster(cluster, port);
            EmbeddedPostgres database = new EmbeddedPostgres(cluster, postmaster, lock, port);
            postmaster.start();
            database.awaitReady();
            return database;
        } catch (IOException | SQLException e) {
            release(lock);
            throw new DatabaseTrouble("The embedded database in " + wanted + " did not start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // the same answer
        }
        channel.close();
        throw new DatabaseTrouble.AlreadyRunning("Another AdmitOne already runs on the data directory " + folder.getParent()
                + ". Stop that one first, or give this one a data directory of its own with --data.");
    }

    private static void release(@Nullable FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The port of the last time, so that administrators' tools find it again; another one when it is taken.
    private static int port(Path remembered) throws IOException {
        int port = 0;
        if (Files.exists(remembered)) {
            port = Integer.parseInt(Files.readString(remembered).strip());
        }
        if (port == 0 || !isFree(port)) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                port = socket.getLocalPort();
            }
            Files.writeString(remembered, port + "\n");
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private void awaitReady() throws IOException, SQLException {
        String password = cluster.password(Cluster.SUPERUSER);
        boolean ready = Waiting.until(PATIENCE, () -> postmaster.trouble() != null || answers(password));
        if (!ready || postmaster.trouble() != null) {
            close();
            throw new DatabaseTrouble("PostgreSQL does not start (" + postmaster.trouble() + "). The last lines of " + cluster.logFile() + ":\n"
                    + lastLines(cluster.logFile()));
        }
        try (Connection connection = DriverManager.getConnection(url("postgres"), Cluster.SUPERUSER, password)) {
            PostgresSetup.ensureApplication(connection, Cluster.APPLICATION, cluster.password(Cluster.APPLICATION));
        }
    }

    private boolean answers(String password) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), Cluster.SUPERUSER, password)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String lastLines(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "(nothing)";
        }
        var lines = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// The application's database, by its user: owner of its database, not a superuser.
    public DatabaseAccess access() {
        return new DatabaseAccess(url(Cluster.APPLICATION), Cluster.APPLICATION, passwordOf(Cluster.APPLICATION));
    }

    /// The same for the database that another process runs in this folder.
    static DatabaseAccess accessToRunning(Path folder) {
        try {
            String port = Files.readString(folder.resolve("port")).strip();
            return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.APPLICATION, Cluster.APPLICATION,
                    Files.readString(Cluster.passwordFile(folder, Cluster.APPLICATION)).strip());
        } catch (IOException e) {
            throw new DatabaseTrouble("The server running in " + folder + " cannot be joined: " + e.getMessage(), e);
        }
    }

    public String user() {
        return Cluster.APPLICATION;
    }

    public String password() {
        return passwordOf(Cluster.APPLICATION);
    }

    /// For making further databases; never used by the running application.
    public Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), Cluster.SUPERUSER, passwordOf(Cluster.SUPERUSER));
    }

    private String passwordOf(String user) {
        try {
            return cluster.password(user);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The postmaster's process number; changes when it is started again.
    public long pid() {
        return postmaster.pid();
    }

    @Override
    public void close() {
        postmaster.stop();
        release(lock);
    }

    @Override
    public String toString() {
        return "EmbeddedPostgres[" + cluster.folder() + "]";
    }
}

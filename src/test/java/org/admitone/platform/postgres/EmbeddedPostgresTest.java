package org.admitone.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.admitone.platform.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    /// One set of files for all: making them takes longer than the tests.
    @TempDir
    private static Path folder = Path.of("");

    @Test
    void killed_under_load_it_is_back_within_seconds_and_nothing_acknowledged_is_lost() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)) {
            execute(postgres, "create table promise (id bigint primary key)");
            Set<Long> acknowledged = new ConcurrentSkipListSet<>();
            AtomicLong next = new AtomicLong();
            CountDownLatch enough = new CountDownLatch(2000);
            CountDownLatch stop = new CountDownLatch(1);
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int n = 0; n < 8; n++) {
                    writers.execute(() -> write(postgres, next, acknowledged, enough, stop));
                }
                for (int kills = 0; kills < 2; kills++) {
                    int before = acknowledged.size();
                    Eventually.isTrue("writing goes on", Duration.ofSeconds(20), () -> acknowledged.size() > before + 500);
                    long killed = postgres.pid();
                    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                    Eventually.isTrue("it answers again", Duration.ofSeconds(10), () -> postgres.pid() != killed && answers(postgres));
                }
                enough.await();
                stop.countDown();
            }
            assertThat(stored(postgres)).containsAll(acknowledged);
        }
    }

    private static void write(EmbeddedPostgres postgres, AtomicLong next, Set<Long> acknowledged, CountDownLatch enough, CountDownLatch stop) {
        while (stop.getCount() > 0) {
            try (Connection connection = open(postgres); var insert = connection.prepareStatement("insert into promise values (?)")) {
                while (stop.getCount() > 0) {
                    long id = next.incrementAndGet();
                    insert.setLong(1, id);
                    insert.executeUpdate();
                    acknowledged.add(id);
                    enough.countDown();
                }
            } catch (SQLException killedMeanwhile) {
                // not acknowledged: may be there or not
            }
        }
    }

    @Test
    void number_left_behind_by_a_crash_and_taken_by_a_stranger_does_not_keep_it_from_starting() throws Exception {
        EmbeddedPostgres.in(folder).close();
        Files.writeString(folder.resolve("cluster/postmaster.pid"), ProcessHandle.current().pid() + "\n/elsewhere\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)) {
            assertThat(answers(postgres)).isTrue();
        }
    }

    @Test
    void first_start_interrupted_half_way_is_begun_anew_and_the_port_is_remembered() throws Exception {
        if (Files.exists(folder.resolve("cluster"))) {
            FileTrees.delete(folder.resolve("cluster"));
        }
        Files.createDirectories(folder.resolve("cluster.new/base"));
        Files.writeString(folder.resolve("cluster.new/PG_VERSION"), "18\n");
        String url;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)) {
            url = postgres.url("admitone");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)) {
            assertThat(postgres.url("admitone")).isEqualTo(url);
        }
    }

    @Test
    void its_files_are_private_and_its_doors_need_a_password() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)) {
            assertThat(mode(folder.resolve("cluster"))).isEqualTo("rwx------");
            assertThat(mode(folder.resolve("postgres.password"))).isEqualTo("rw-------");
            assertThat(mode(folder.resolve("admitone.password"))).isEqualTo("rw-------");
            for (String user : new String[] {"postgres", "admitone"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("admitone"), user, "guess").close())
                        .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
            }
            assertThat(postgres.access().toString()).doesNotContain(postgres.password());
        }
    }

    @Test
    void broken_configuration_is_told_with_the_last_lines_of_the_log() throws Exception {
        EmbeddedPostgres.in(folder).close();
        Files.writeString(folder.resolve("cluster/postgresql.conf"), "shared_buffers = lots\n");
        assertThatThrownBy(() -> EmbeddedPostgres.in(folder)).isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("PostgreSQL does not start").hasMessageContaining("shared_buffers");
        Files.writeString(folder.resolve("cluster/postgresql.conf"), "");
        EmbeddedPostgres.in(folder).close();       // the failed start let go of the folder
    }

    @Test
    void orphan_of_a_server_that_is_gone_is_stopped_before_another_starts() throws Exception {
        EmbeddedPostgres.in(folder).close();
        Cluster cluster = Cluster.in(folder.toRealPath());
        List<String> untied = cluster.unprivileged().prefix().stream().map(word -> word.equals("INT") ? "clear" : word).toList();
        List<String> command = new ArrayList<>(untied);
        command.addAll(List.of(cluster.binaries().program("postgres"), "-D", cluster.files().toString(), "-c", "unix_socket_directories=",
                "-c", "port=" + Files.readString(folder.resolve("port")).strip()));
        Process orphan = Shell.clean(new ProcessBuilder(command)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Eventually.isTrue("the orphan works on the files", Duration.ofSeconds(20), () -> Files.exists(cluster.files().resolve("postmaster.pid")));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(answers(postgres)).isTrue();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Connection open(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url("admitone"), postgres.user(), postgres.password());
    }

    private static boolean answers(EmbeddedPostgres postgres) {
        try (Connection connection = open(postgres)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void execute(EmbeddedPostgres postgres, String command) throws SQLException {
        try (Connection connection = open(postgres); Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Set<Long> stored(EmbeddedPostgres postgres) throws SQLException {
        Set<Long> stored = new TreeSet<>();
        try (Connection connection = open(postgres); Statement statement = connection.createStatement();
             var rows = statement.executeQuery("select id from promise")) {
            while (rows.next()) {
                stored.add(rows.getLong(1));
            }
        }
        return stored;
    }
}

package org.admitone.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.admitone.platform.Eventually;
import org.admitone.platform.ServerProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server as a process with its own database: started, killed, started twice, stopped.
class ServerLifeTest {

    /// Private to us: when we are root, `nobody` cannot get here and PostgreSQL steps down in a user namespace instead.
    @TempDir
    private Path folder = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void awkwardName() {
        data = folder.resolve("a school's data");
    }

    @Test
    void killed_by_force_it_comes_back_on_the_same_data_and_leaves_no_orphan() throws Exception {
        try (ServerProcess first = ServerProcess.alone(data)) {
            assertThat(health(first)).isEqualTo(200);
            first.kill();
        }
        try (ServerProcess second = ServerProcess.alone(data)) {
            assertThat(health(second)).isEqualTo(200);
            assertThat(second.stop()).isEqualTo(143);
        }
        Eventually.isTrue("nobody works on the files", Duration.ofSeconds(5), () -> working(data.resolve("postgres/cluster")) == 0);
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void started_twice_on_one_data_directory_the_second_says_so_and_leaves() {
        try (ServerProcess first = ServerProcess.alone(data); ServerProcess second = ServerProcess.attempt(data)) {
            assertThat(second.await(Duration.ofSeconds(120))).isEqualTo(1);
            assertThat(second.output()).contains("Another AdmitOne already runs on the data directory " + data).doesNotContain("at org.");
            assertThat(first.address()).startsWith("http://localhost:");
        }
    }

    private static int health(ServerProcess server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(server.address() + "/health")).build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private static long working(Path files) throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.filter(process -> {
                try {
                    return Files.readSymbolicLink(process.resolve("cwd")).equals(files);
                } catch (IOException noProcess) {
                    return false;
                }
            }).count();
        }
    }
}

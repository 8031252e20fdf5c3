package org.admitone.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.admitone.platform.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownSettingsTest {

    @Test
    void slip_of_the_pen_in_the_settings_file_stops_the_start_and_names_the_nearest(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("admitone.properties"), "admitone.database.conections=32\n");
        try (ServerProcess server = ServerProcess.attempt(data)) {
            assertThat(server.await(Duration.ofSeconds(120))).isEqualTo(2);
            assertThat(server.output()).containsOnlyOnce("There is no setting admitone.database.conections. The nearest is admitone.database.connections;")
                    .doesNotContain("at org.");
        }
        assertThat(data.resolve("postgres")).doesNotExist();
    }
}

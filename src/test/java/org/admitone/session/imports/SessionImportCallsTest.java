package org.admitone.session.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.admitone.api.ApiClient;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The calls that the page about bringing sessions in shows run as they stand.
class SessionImportCallsTest {

    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, SettableClock.at("2026-08-20T10:00:00Z"));

    @Test
    void every_example_succeeds_and_does_what_it_says() throws Exception {
        String page = Files.readString(Path.of("docs", "session-import.md"));
        List<String> examples = EXAMPLE.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(examples).hasSize(2);
        String key = ApiClient.of(server).key();
        for (String example : examples) {
            assertThat(run(example.replace("curl ", "curl --fail-with-body "), key)).as(example).startsWith("0\n");
        }
        assertThat(database.jdbc().sql("select count(*) from session where title = 'Maps' and (starts_at at time zone zone)::time = '18:00'").query(Long.class).single()).isEqualTo(4);
    }

    private static String run(String example, String key) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-ec", example).redirectErrorStream(true);
        builder.environment().put("ADMITONE", "http://localhost:" + server.port());
        builder.environment().put("KEY", key);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + "\n" + said;
    }
}

package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// An integrator gets it running from the documentation alone (N28): the examples run as they stand.
class ApiExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database);

    @Test
    void every_example_of_the_api_page_succeeds() throws Exception {
        String page = Files.readString(Path.of("docs", "api.md"));
        List<String> examples = EXAMPLE.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(examples).hasSizeGreaterThan(10);
        String key = ApiClient.of(server).key();
        for (String example : examples) {
            assertThat(run(example.replaceFirst("curl ", "curl --fail-with-body "), key)).as(example).startsWith("0\n");
        }
        assertThat(database.jdbc().sql("select count(*) from enrolment").query(Long.class).single()).isEqualTo(1);
    }

    private static String run(String example, String key) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", example).redirectErrorStream(true);
        builder.environment().put("ADMITONE", "http://localhost:" + server.port());
        builder.environment().put("KEY", key);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + "\n" + said;
    }
}

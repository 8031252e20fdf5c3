package org.admitone.session.timetable;

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

/// The examples of the page about timetables run as they stand.
class TimetablesPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, SettableClock.at("2030-08-20T10:00:00Z"));

    @Test
    void every_example_succeeds_and_does_what_it_says() throws Exception {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("docs", "timetables.md"))).results().map(found -> found.group(1)).toList();
        assertThat(examples).hasSize(7);
        String key = ApiClient.of(server).key();
        for (String example : examples) {
            assertThat(run(example.replace("curl ", "curl --fail-with-body "), key)).as(example).startsWith("0\n");
        }
        belongsToItsSeries(ApiClient.of(server));
        assertThat(count("cancelled_at is not null and starts_at < '2030-10-07'")).as("eight in September, none on the day left out").isEqualTo(9);
        assertThat(count("cancelled_at is null and (starts_at at time zone zone)::time = '18:00'")).as("twice a week for eleven weeks").isEqualTo(22);
        assertThat(database.jdbc().sql("select count(*) from audit where action = 'session_series.changed' and detail::jsonb->>'reason' = 'The hall is taken'").query(Long.class).single()).isEqualTo(1);
    }

    private static void belongsToItsSeries(ApiClient lms) {
        String later = lms.get("/api/v1/courses/algebra/series").json().path("items").path(1).path("id").stringValue();
        var first = lms.get("/api/v1/courses/algebra/sessions?limit=1&series=" + later).json().path("items").path(0);
        assertThat(first.path("series").stringValue()).isEqualTo(later);
        assertThat(first.path("seriesDay").stringValue()).isEqualTo("2030-10-07");
        assertThat(first.path("leftSeries").booleanValue()).isFalse();
        lms.put("/api/v1/courses/algebra/sessions/" + first.path("code").stringValue(), "{\"title\": \"A guest\", \"startsAt\": \"2030-10-07T18:00\", \"endsAt\": \"2030-10-07T19:30\"}");
        assertThat(lms.get("/api/v1/sessions?series=" + later).json().path("items")).hasSize(22).filteredOn(each -> each.path("leftSeries").booleanValue()).extracting(each -> each.path("title").stringValue())
                .containsExactly("A guest");
        assertThat(lms.get("/api/v1/courses/algebra/sessions?series=no-id").status()).as("as every part of an address that cannot be read").isEqualTo(422);
    }

    private static long count(String which) {
        return database.jdbc().sql("select count(*) from session where " + which).query(Long.class).single();
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

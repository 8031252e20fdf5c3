package org.admitone.session.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.admitone.api.ApiClient;
import org.admitone.api.ShellExamples;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The calls that the page about bringing sessions in shows run as they stand.
class SessionImportCallsTest {

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, SettableClock.at("2026-08-20T10:00:00Z"));

    @Test
    void every_example_succeeds_and_does_what_it_says() throws Exception {
        List<String> examples = ShellExamples.of("session-import.md");
        assertThat(examples).hasSize(2);
        String key = ApiClient.of(server).key();
        for (String example : examples) {
            assertThat(ShellExamples.run(example, server, key)).as(example).startsWith("0\n");
        }
        assertThat(database.jdbc().sql("select count(*) from session where title = 'Maps' and (starts_at at time zone zone)::time = '18:00'").query(Long.class).single()).isEqualTo(4);
    }
}

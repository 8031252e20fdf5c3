package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// An integrator gets it running from the documentation alone (N28): the examples run as they stand.
class ApiExamplesTest {

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database);

    @Test
    void every_example_of_the_api_page_succeeds() throws Exception {
        List<String> examples = ShellExamples.of("api.md");
        assertThat(examples).hasSizeGreaterThan(10);
        String key = ApiClient.of(server).key();
        for (String example : examples) {
            assertThat(ShellExamples.run(example, server, key)).as(example).startsWith("0\n");
        }
        assertThat(database.jdbc().sql("select count(*) from enrolment").query(Long.class).single()).isEqualTo(1);
    }
}

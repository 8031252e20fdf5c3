package org.admitone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FixtureTest {

    @AutoClose static final TestDatabase database = TestDatabase.fresh();

    @Test
    void database_is_migrated_and_durable() {
        assertThat(database.jdbc().sql("select count(*) from person").query(Long.class).single()).isZero();
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(database.jdbc().sql("show " + setting).query(String.class).single()).as(setting).isEqualTo("on");
        }
        assertThat(database.jdbc().sql("show listen_addresses").query(String.class).single()).isEqualTo("127.0.0.1");
    }

    @Test
    void application_is_no_superuser() {
        assertThat(database.jdbc().sql("select rolsuper from pg_roles where rolname = current_user").query(Boolean.class).single()).isFalse();
    }

    @Test
    void two_nodes_run_on_one_database_with_the_tests_clock() throws Exception {
        SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
        try (TestServer one = TestServer.on(database, clock); TestServer two = TestServer.on(database, clock)) {
            clock.advance(Duration.ofMinutes(5));
            assertThat(one.bean(Clock.class).instant()).isEqualTo("2026-09-01T10:05:00Z");
            assertThat(one.bean(SecretKeys.class).forPurpose("x")).isEqualTo(two.bean(SecretKeys.class).forPurpose("x"));
            assertThat(one.port()).isNotEqualTo(two.port());
            HttpURLConnection answer = (HttpURLConnection) one.uri("/nowhere").toURL().openConnection();
            assertThat(answer.getResponseCode()).isBetween(300, 499);
        }
    }
}

package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A key gets its share and no more, and is told so each time.
class RateLimitsTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-02T08:00:00Z");

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, CLOCK, "admitone.api.requests=5", "admitone.api.window=10s");

    @Test
    void each_answer_tells_what_remains_and_the_sixth_is_told_when_to_come_again() {
        ApiClient lms = ApiClient.of(server);
        for (int left = 4; left >= 0; left--) {
            ApiClient.Answer answer = lms.get("/api/v1/people");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"key\";q=5;w=10");
            assertThat(answer.header("RateLimit")).isEqualTo("\"key\";r=" + left + ";t=10");
        }
        CLOCK.advance(Duration.ofMillis(3_500));
        ApiClient.Answer refused = lms.put("/api/v1/people/one-too-many", "{\"displayName\":\"A\"}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("7");
        assertThat(refused.header("RateLimit")).isEqualTo("\"key\";r=0;t=7");
        assertThat(ApiClient.of(server).get("/api/v1/people/one-too-many").code()).as("nothing was done; another key has its own share").isEqualTo("not-there");
        CLOCK.advance(Duration.ofSeconds(7));
        assertThat(lms.get("/api/v1/people").header("RateLimit")).isEqualTo("\"key\";r=4;t=10");
    }

    @Test
    void however_many_come_at_once_exactly_the_share_is_let_through() throws Exception {
        ApiClient lms = ApiClient.of(server);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(Stream.<java.util.concurrent.Callable<Integer>>generate(() -> () -> lms.get("/api/v1/people").status()).limit(40).toList());
            assertThat(answers.stream().map(java.util.concurrent.Future::resultNow).filter(status -> status == 200)).hasSize(5);
        }
    }

    @Test
    void whoever_has_no_key_is_not_counted() {
        ApiClient stranger = ApiClient.withKey(server, "aok_wrong");
        for (int i = 0; i < 8; i++) {
            assertThat(stranger.get("/api/v1/people").status()).isEqualTo(401);
        }
    }
}

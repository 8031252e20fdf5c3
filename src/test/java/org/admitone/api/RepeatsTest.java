package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.admitone.audit.Actor;
import org.admitone.platform.Eventually;
import org.admitone.platform.ServerProcess;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A POST with an `Idempotency-Key` happens once, however often and through whatever trouble it is sent.
class RepeatsTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-02T08:00:00Z");
    static final String COURSE = "/api/v1/courses/algebra";
    static final String PASSES = COURSE + "/sessions/s/passes";
    static final String ADA = "{\"uid\":\"ada\"}";

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, CLOCK);
    static final ApiClient lms = ApiClient.of(server);

    @BeforeAll
    static void a_class() {
        lms.put(COURSE, "{\"title\":\"Algebra\",\"zone\":\"Europe/Berlin\"}");
        lms.put(COURSE + "/sessions/s", "{\"title\":\"One\",\"startsAt\":\"2026-09-02T10:00\",\"endsAt\":\"2026-09-02T11:00\"}");
        lms.put(COURSE + "/enrolments/ada", "{\"displayName\":\"Ada\",\"email\":\"ada@example.org\"}");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static ApiClient.Answer post(String path, String body, String key) {
        return lms.post(path, body, "Idempotency-Key", key);
    }

    private static long links() {
        return database.jdbc().sql("select count(*) from pass_link").query(Long.class).single();
    }

    private static long audited() {
        return database.jdbc().sql("select count(*) from audit").query(Long.class).single();
    }

    @Test
    void the_same_request_is_done_once_and_answered_the_same() {
        long links = links();
        String key = key();
        ApiClient.Answer first = post(PASSES, ADA, key);
        long lines = audited();
        ApiClient.Answer again = post(PASSES, ADA, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Cache-Control")).contains("no-store");
        assertThat(post(PASSES, ADA, "\"" + key + "\"").text()).as("as a structured field").isEqualTo(first.text());
        assertThat(links()).isEqualTo(links + 1);
        assertThat(audited()).isEqualTo(lines);
        assertThat(post(PASSES, ADA, key()).text()).isNotEqualTo(first.text());
    }

    @Test
    void the_answers_headers_come_again_too() {
        String key = key();
        byte[] list = "uid;name\nbob;Bob\n".getBytes(StandardCharsets.UTF_8);
        var first = lms.send(list(list, key));
        var again = lms.send(list(list, key));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(lms.send(list("uid;name\neve;Eve\n".getBytes(StandardCharsets.UTF_8), key)).code()).isEqualTo("idempotency-key-reused");
        String cancel = key();
        lms.put(COURSE + "/sessions/gone", "{\"title\":\"Two\",\"startsAt\":\"2026-09-03T10:00\",\"endsAt\":\"2026-09-03T11:00\"}");
        String etag = post(COURSE + "/sessions/gone/cancel", "", cancel).header("ETag");
        assertThat(post(COURSE + "/sessions/gone/cancel", "", cancel).header("ETag")).isEqualTo(etag).isNotEmpty();
        assertThat(post(COURSE + "/sessions/s/passes/ada/restore", "", cancel).code()).isEqualTo("idempotency-key-reused");
    }

    private static java.net.http.HttpRequest.Builder list(byte[] list, String key) {
        return lms.request(COURSE + "/imports").header("Content-Type", "text/csv").header("Idempotency-Key", key)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(list));
    }

    @Test
    void the_same_key_with_another_request_is_refused_and_nothing_is_done() {
        String key = key();
        post(PASSES, ADA, key);
        long links = links();
        assertThat(post(PASSES, "{\"uid\":\"ada\",\"earlierLinks\":\"revoke\"}", key).code()).isEqualTo("idempotency-key-reused");
        assertThat(post(COURSE + "/sessions/s/tickets", ADA, key).code()).isEqualTo("idempotency-key-reused");
        assertThat(links()).isEqualTo(links);
    }

    @Test
    void keys_of_two_programs_have_nothing_to_do_with_each_other() {
        String key = key();
        String first = post(PASSES, ADA, key).text();
        assertThat(ApiClient.of(server).post(PASSES, ADA, "Idempotency-Key", key).text()).isNotEqualTo(first);
    }

    @Test
    void what_was_refused_changed_nothing_and_is_judged_anew() {
        String key = key();
        long lines = audited();
        assertThat(post(PASSES, "{\"uid\":\"latecomer\"}", key).code()).isEqualTo("not-there");
        assertThat(post(PASSES, "{\"uid\":7}", key).code()).isEqualTo("bad-input");
        assertThat(audited()).isEqualTo(lines);
        lms.put(COURSE + "/enrolments/latecomer", "{\"displayName\":\"Late\",\"email\":\"late@example.org\"}");
        assertThat(post(PASSES, "{\"uid\":\"latecomer\"}", key).status()).isEqualTo(201);
    }

    @Test
    void an_answer_is_kept_for_a_day_and_then_forgotten() {
        String key = key();
        String first = post(PASSES, ADA, key).text();
        CLOCK.advance(Duration.ofHours(23));
        assertThat(post(PASSES, ADA, key).text()).isEqualTo(first);
        CLOCK.advance(Duration.ofHours(1));
        assertThat(post(PASSES, ADA, key).text()).isNotEqualTo(first);
        CLOCK.advance(Duration.ofHours(25));
        server.bean(AnswerPruner.class).prune();
        assertThat(database.jdbc().sql("select count(*) from api_answer where answered_at < '2026-10-01T00:00:00Z'").query(Long.class).single()).isZero();
        CLOCK.advance(Duration.ofHours(-49));
    }

    @Test
    void a_copy_of_the_database_tells_no_link() {
        String url = post(PASSES, ADA, key()).json().at("/links/0/url").asString();
        String code = url.substring(url.lastIndexOf('/') + 1);
        assertThat(database.jdbc().sql("select a::text || encode(a.body, 'escape') from api_answer a").query(String.class).list()).isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "", "\"", "a\"b", "\"\""})
    void keys_that_are_none_are_refused(String key) {
        assertThat(post(PASSES, ADA, key).code()).isEqualTo("malformed-request");
        assertThat(post(PASSES, ADA, "x".repeat(201)).code()).isEqualTo("malformed-request");
    }

    @Test
    void other_methods_may_be_repeated_as_they_are() {
        String key = key();
        assertThat(lms.put("/api/v1/people/put-twice", "{\"displayName\":\"A\"}", "Idempotency-Key", key).status()).isEqualTo(201);
        assertThat(lms.put("/api/v1/people/put-twice", "{\"displayName\":\"B\"}", "Idempotency-Key", key).status()).isEqualTo(200);
    }

    @Test
    void a_preview_is_looked_at_anew() {
        String key = key();
        String wish = "{\"way\":\"sso\",\"licence\":\"basic\",\"accounts\":[{\"email\":\"rooms+1@school.example\",\"firstName\":\"Room\"}]}";
        for (int time = 0; time < 2; time++) {
            ApiClient.Answer preview = post("/api/v1/providers/zoom/host-accounts/preview", wish, key);
            assertThat(preview.status()).as(preview.text()).isEqualTo(200);
            assertThat(preview.header("Idempotency-Replayed")).isEmpty();
        }
    }

    @Test
    void of_two_at_once_one_works_and_the_other_is_told_to_wait() throws Exception {
        String key = key();
        long links = links();
        try (Connection elsewhere = database.dataSource().getConnection(); Statement statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("lock table pass_link in exclusive mode");
            CompletableFuture<ApiClient.Answer> first = CompletableFuture.supplyAsync(() -> post(PASSES, ADA, key));
            Eventually.isTrue("the first one is at work", Duration.ofSeconds(10), RepeatsTest::somebodyWaits);
            ApiClient.Answer second = post(PASSES, ADA, key);
            assertThat(second.code()).isEqualTo("request-under-way");
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.header("Retry-After")).isEqualTo("1");
            elsewhere.rollback();
            ApiClient.Answer done = first.get(2, TimeUnit.MINUTES);
            assertThat(done.status()).isEqualTo(201);
            assertThat(post(PASSES, ADA, key).text()).isEqualTo(done.text());
        }
        assertThat(links()).isEqualTo(links + 1);
    }

    @Test
    void of_thirty_at_once_one_works() throws Exception {
        String key = key();
        long links = links();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<ApiClient.Answer> answers = crowd.invokeAll(Stream.<java.util.concurrent.Callable<ApiClient.Answer>>generate(() -> () -> post(PASSES, ADA, key)).limit(30).toList())
                    .stream().map(java.util.concurrent.Future::resultNow).toList();
            assertThat(answers.stream().map(ApiClient.Answer::status)).containsOnly(201, 409).contains(201);
            assertThat(answers.stream().filter(answer -> answer.status() == 201).map(ApiClient.Answer::text).distinct()).hasSize(1);
        }
        assertThat(links()).isEqualTo(links + 1);
    }

    /// Each holds a connection to the database for its whole length; the server has eight.
    @Test
    void a_crowd_with_keys_of_their_own_is_answered_all() throws Exception {
        long links = links();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(Stream.<java.util.concurrent.Callable<Integer>>generate(() -> () -> post(PASSES, ADA, key()).status()).limit(120).toList());
            assertThat(answers.stream().map(java.util.concurrent.Future::resultNow)).containsOnly(201);
        }
        assertThat(links()).isEqualTo(links + 120);
    }

    /// The database chooses who loses: the one who has waited for a second first, which is the server unless this machine stood still.
    @Test
    void whoever_lost_a_deadlock_is_told_to_come_again_and_does_it_then() throws Exception {
        String key = key();
        String code = "raced-0";
        ApiClient.Answer answer = raced(code, key);
        for (int n = 1; n < 20 && answer.status() == 200; n++) {
            key = key();
            code = "raced-" + n;
            answer = raced(code, key);
        }
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("busy");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(post(COURSE + "/sessions/" + code + "/cancel", "", key).json().get("cancelledAt").isNull()).isFalse();
        assertThat(database.jdbc().sql("select count(*) from audit a join session s using (session_id) where s.code = :code and action = 'session.cancelled'")
                .param("code", code).query(Long.class).single()).isEqualTo(1);
    }

    /// The server holds the session and waits for the audit chain, whose holder waits for the session.
    private static ApiClient.Answer raced(String code, String key) throws Exception {
        lms.put(COURSE + "/sessions/" + code, "{\"title\":\"Three\",\"startsAt\":\"2026-09-04T10:00\",\"endsAt\":\"2026-09-04T11:00\"}");
        try (Connection elsewhere = database.dataSource().getConnection(); Statement statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select from audit_head for update");
            CompletableFuture<ApiClient.Answer> answer = CompletableFuture.supplyAsync(() -> post(COURSE + "/sessions/" + code + "/cancel", "", key));
            Eventually.isTrue("the server waits", Duration.ofSeconds(10), RepeatsTest::somebodyWaits);
            try {
                statement.execute("update session set title = title where code = '" + code + "'");
            } catch (SQLException thisSideLost) {
                assertThat(thisSideLost.getSQLState()).isEqualTo("40P01");
            }
            elsewhere.rollback();
            return answer.get(2, TimeUnit.MINUTES);
        }
    }

    @Test
    void a_server_that_died_at_work_has_done_nothing_and_the_repetition_does_it() throws Exception {
        try (ServerProcess doomed = ServerProcess.on(database); ServerProcess other = ServerProcess.on(database)) {
            String secret = server.bean(ApiKeys.class).make("moodle " + UUID.randomUUID(), Actor.SYSTEM).secret();
            lms.put(COURSE + "/sessions/later", "{\"title\":\"Later\",\"startsAt\":\"2199-09-02T10:00\",\"endsAt\":\"2199-09-02T11:00\"}");
            String path = COURSE + "/sessions/later/passes";
            String key = key();
            long links = links();
            ApiClient dying = ApiClient.at(doomed.address(), secret);
            ApiClient living = ApiClient.at(other.address(), secret);
            try (Connection elsewhere = database.dataSource().getConnection(); Statement statement = elsewhere.createStatement()) {
                elsewhere.setAutoCommit(false);
                statement.execute("lock table pass_link in exclusive mode");
                CompletableFuture<ApiClient.Answer> never = CompletableFuture.supplyAsync(() -> dying.post(path, ADA, "Idempotency-Key", key));
                Eventually.isTrue("it is at work", Duration.ofSeconds(20), RepeatsTest::somebodyWaits);
                doomed.kill();
                assertThat(never).failsWithin(Duration.ofMinutes(2));
                elsewhere.rollback();
            }
            Eventually.passes(Duration.ofSeconds(20), () -> assertThat(living.post(path, ADA, "Idempotency-Key", key).status()).isEqualTo(201));
            assertThat(living.post(path, ADA, "Idempotency-Key", key).header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(links()).isEqualTo(links + 1);
        }
    }

    @Test
    void an_answer_that_got_lost_with_its_server_comes_from_another_one() {
        String secret = server.bean(ApiKeys.class).make("ilias " + UUID.randomUUID(), Actor.SYSTEM).secret();
        String key = key();
        String first;
        try (TestServer gone = TestServer.on(database, CLOCK)) {
            first = ApiClient.withKey(gone, secret).post(PASSES, ADA, "Idempotency-Key", key).json().at("/links/0/pass").asString();
        }
        ApiClient.Answer again = ApiClient.withKey(server, secret).post(PASSES, ADA, "Idempotency-Key", key);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().at("/links/0/pass").asString()).isEqualTo(first);
    }

    private static boolean somebodyWaits() {
        return database.jdbc().sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").query(Long.class).single() > 0;
    }
}

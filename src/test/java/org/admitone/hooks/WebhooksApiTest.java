package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.admitone.api.ApiClient;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A program registers itself, finds out what went wrong, and has it sent again.
class WebhooksApiTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final SettableClock clock = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose final TestServer server = TestServer.on(database, clock, "admitone.rooms.enabled=false");
    @AutoClose final Receiver lms = new Receiver();
    private final ApiClient api = ApiClient.of(server);

    @Test
    void the_secret_is_told_once_and_a_repetition_changes_nothing() {
        ApiClient.Answer made = put("lms", lms.url(), "\"person.joined\"");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/webhooks/lms");
        assertThat(made.json().path("secret").stringValue()).startsWith("whsec_");
        ApiClient.Answer again = put("lms", lms.url(), "\"person.joined\"");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("secret").isNull()).isTrue();
        assertThat(again.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(put("lms", lms.url(), "\"person.joined\", \"person.left\"").json().path("events")).hasSize(2);
        assertThat(api.put("/api/v1/webhooks/lms", body(lms.url(), "\"person.left\""), "If-Match", made.header("ETag")).code()).isEqualTo("precondition-failed");
        assertThat(api.get("/api/v1/webhooks").json().path("items")).hasSize(1);
        assertThat(api.get("/api/v1/webhooks/other").code()).isEqualTo("not-there");
        assertThat(actions()).containsExactly("webhook.added", "webhook.changed");
    }

    @Test
    void what_cannot_work_is_refused_with_every_fault_at_its_place() {
        JsonNode problem = put("lms", "http://10.0.0.7/x", "\"person.sneezed\"").json();
        assertThat(problem.path("code").stringValue()).isEqualTo("bad-input");
        assertThat(problem.path("faults").valueStream().map(each -> each.path("pointer").asString("")).toList()).containsExactlyInAnyOrder("/url", "/events");
        assertThat(put("lms", "https://192.168.1.1/x", "\"person.left\"").code()).isEqualTo("bad-input");
        assertThat(put("lms", lms.url(), "").code()).isEqualTo("bad-input");
        assertThat(ApiClient.withKey(server, "aok_none").get("/api/v1/webhooks").status()).isEqualTo(401);
        assertThat(api.get("/api/v1/webhooks").json().path("items")).isEmpty();
    }

    @Test
    void a_program_reads_the_log_and_has_things_sent_again() {
        String secret = put("lms", lms.url(), "\"person.joined\"").json().path("secret").stringValue();
        School school = new School(database, clock);
        School.Lesson lesson = school.lesson("move");
        lms.does(call -> new Receiver.Does.Answers(500, "out of memory"));
        Happening.joined(database.jdbc(), lesson, school.members(lesson, "learner", 2), clock.instant());
        Eventually.passes(SOON, () -> assertThat(deliveries("?state=waiting").path(1).path("tries").intValue()).isEqualTo(1));
        JsonNode failing = deliveries("").path(1);
        assertThat(failing.path("lastCall").path("problem").stringValue()).isEqualTo("It answered 500.");
        assertThat(failing.path("lastCall").path("answer").stringValue()).isEqualTo("out of memory");
        lms.answers(204);
        assertThat(api.post("/api/v1/webhooks/lms/deliveries/" + failing.path("id").stringValue() + "/replay", "").status()).isEqualTo(202);
        Eventually.passes(SOON, () -> assertThat(lms.taken()).hasSize(2));
        Eventually.passes(SOON, () -> assertThat(deliveries("?state=delivered")).hasSize(2));
        JsonNode whole = api.get("/api/v1/webhooks/lms/deliveries/" + failing.path("id").stringValue()).json();
        assertThat(whole.path("calls")).hasSize(2);
        assertThat(whole.path("body").stringValue()).isEqualTo(lms.taken().getFirst().body());
        assertThat(api.post("/api/v1/webhooks/lms/replay", "{\"from\": \"2026-09-01T09:00:00Z\", \"until\": \"2026-09-01T12:00:00+01:00\"}").json().path("events").intValue()).isEqualTo(2);
        Eventually.passes(SOON, () -> assertThat(lms.taken()).hasSize(4));
        assertThat(lms.taken()).allSatisfy(call -> assertThat(Signed.by(secret, call)).isTrue());
        assertThat(api.post("/api/v1/webhooks/lms/replay", "{\"from\": \"yesterday\", \"until\": \"2026-09-01T12:00:00Z\"}").code()).isEqualTo("bad-input");
        assertThat(api.get("/api/v1/webhooks/lms/deliveries?limit=1").json().path("next").isString()).isTrue();
        String next = api.get("/api/v1/webhooks/lms/deliveries?limit=1").json().path("next").stringValue();
        assertThat(api.get("/api/v1/webhooks/lms/deliveries?limit=1&cursor=" + next).json().path("next").isNull()).isTrue();
    }

    @Test
    void tests_rotation_switches_and_removal() {
        put("lms", lms.url(), "\"person.joined\"");
        String test = api.post("/api/v1/webhooks/lms/test", "").json().path("id").stringValue();
        Eventually.passes(SOON, () -> assertThat(lms.taken()).extracting(Receiver.Call::id).containsExactly(test));
        JsonNode rotated = api.post("/api/v1/webhooks/lms/secret", "").json();
        assertThat(rotated.path("secret").stringValue()).startsWith("whsec_");
        assertThat(rotated.path("oldSecretUntil").stringValue()).isEqualTo("2026-09-02T10:00:00Z");
        assertThat(api.post("/api/v1/webhooks/lms/off", "").json().path("off").path("why").stringValue()).isEqualTo("staff");
        assertThat(api.post("/api/v1/webhooks/lms/off", "").status()).isEqualTo(200);
        assertThat(api.post("/api/v1/webhooks/lms/on", "").json().path("off").isNull()).isTrue();
        assertThat(api.delete("/api/v1/webhooks/lms").status()).isEqualTo(204);
        assertThat(api.get("/api/v1/webhooks/lms").code()).isEqualTo("not-there");
        assertThat(actions()).containsExactly("webhook.added", "webhook.tested", "webhook.secret_rotated", "webhook.switched_off", "webhook.switched_on", "webhook.removed");
    }

    private ApiClient.Answer put(String name, String url, String events) {
        return api.put("/api/v1/webhooks/" + name, body(url, events));
    }

    private static String body(String url, String events) {
        return "{\"url\": \"" + url + "\", \"events\": [" + events + "]}";
    }

    private JsonNode deliveries(String query) {
        return api.get("/api/v1/webhooks/lms/deliveries" + query).json().path("items");
    }

    private List<String> actions() {
        return database.jdbc().sql("select action from audit where action like 'webhook.%' order by seq").query((row, _) -> row.getString(1)).list();
    }
}

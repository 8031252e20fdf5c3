package org.admitone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.admitone.api.ApiClient;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/// A program sees which mails went out, whom they do not reach and why, and tells somebody their classes anew.
class MailsInApiTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String UNDELIVERED = "/api/v1/mails/undelivered";

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    @AutoClose final DifficultMailServer smtp = new DifficultMailServer();
    final SettableClock clock = SettableClock.at("2026-09-01T08:00:00Z");
    final School school = new School(database, clock);

    @Test
    void whom_mail_did_not_reach_is_listed_and_told_again_once() {
        try (TestServer server = start()) {
            ApiClient lms = ApiClient.of(server);
            School.Member ada = school.learner(school.lesson("ask", clock.instant().plus(Duration.ofDays(3)), Duration.ofHours(1)));
            String address = lms.get("/api/v1/people/" + ada.uid()).json().path("email").asString();
            smtp.refuse(address);
            quiet();
            Eventually.passes(SOON, () -> assertThat(lms.get(UNDELIVERED).json().path("items").findValuesAsString("uid")).containsExactly(ada.uid()));
            JsonNode refused = lms.get(UNDELIVERED).json().at("/items/0");
            assertThat(refused.path("email").asString()).isEqualTo(address);
            assertThat(refused.path("since").asString()).isEqualTo(clock.instant().toString());
            assertThat(refused.path("why").asString()).startsWith("The mail server refuses this mail (550)");

            smtp.welcome(address);
            String again = "/api/v1/people/" + ada.uid() + "/mails/again";
            ApiClient.Answer first = lms.post(again, "", "Idempotency-Key", "once");
            assertThat(first.json().path("courses").asInt()).isEqualTo(1);
            assertThat(lms.post(again, "", "Idempotency-Key", "once").header("Idempotency-Replayed")).isEqualTo("true");
            JsonNode lines = lms.get("/api/v1/audit?action=mail.tried_again").json().path("items");
            assertThat(lines).singleElement().satisfies(line -> assertThat(line.path("actor").asString()).startsWith("key:"));
            quiet();
            Eventually.passes(SOON, () -> assertThat(smtp.taken()).containsExactly(address));
            Eventually.passes(SOON, () -> assertThat(lms.get(UNDELIVERED).json().path("items")).isEmpty());
            assertThat(lms.get("/api/v1/mails?state=refused").json().path("items").findValuesAsString("uid")).containsExactly(ada.uid());
            assertThat(lms.get("/api/v1/mails?state=sent").json().path("items").findValuesAsString("uid")).containsExactly(ada.uid());
        }
    }

    @Test
    void lists_are_searched_and_come_in_parts_without_a_mails_text() {
        try (TestServer server = start()) {
            ApiClient lms = ApiClient.of(server);
            for (String name : List.of("ada", "bert", "carl")) {
                lms.put("/api/v1/people/" + name, "{\"displayName\":\"" + name + " of the list\",\"email\":\"" + name + "@school.example\"}");
                smtp.refuse(name + "@school.example");
                post(server, name);
                Eventually.passes(SOON, () -> assertThat(uids(lms, UNDELIVERED + "?q=" + name)).containsExactly(name));
                clock.advance(Duration.ofSeconds(1));
            }
            assertThat(inParts(lms, UNDELIVERED + "?q=Of the list&")).containsExactly("carl", "bert", "ada");
            assertThat(uids(lms, UNDELIVERED + "?q=bert@")).containsExactly("bert");
            assertThat(uids(lms, UNDELIVERED + "?q=nobody")).isEmpty();

            assertThat(inParts(lms, "/api/v1/mails?")).containsExactly("carl", "bert", "ada");
            assertThat(uids(lms, "/api/v1/mails?q=hello bert&purpose=test&state=refused")).containsExactly("bert");
            assertThat(uids(lms, "/api/v1/mails?purpose=mailed_code")).isEmpty();
            assertThat(lms.get("/api/v1/mails").text()).doesNotContain("a secret link", "school.example");
            for (String wrong : List.of("/api/v1/mails?state=lost", "/api/v1/mails?cursor=xyz", "/api/v1/mails?limit=501", UNDELIVERED + "?cursor=xyz", UNDELIVERED + "?limit=0")) {
                assertThat(lms.get(wrong).status()).as(wrong).isEqualTo(422);
            }
        }
    }

    @Test
    void nobody_to_tell_and_nothing_to_tell_are_said() {
        try (TestServer server = start()) {
            ApiClient lms = ApiClient.of(server);
            lms.put("/api/v1/people/idle", "{\"displayName\":\"Idle\"}");
            assertThat(lms.post("/api/v1/people/idle/mails/again", "").json().path("courses").asInt()).isZero();
            assertThat(lms.get("/api/v1/audit?action=mail.").json().path("items")).as("nothing was done").isEmpty();
            assertThat(lms.post("/api/v1/people/nobody/mails/again", "").code()).isEqualTo("not-there");
        }
    }

    private static List<String> inParts(ApiClient lms, String list) {
        JsonNode first = lms.get((list + "limit=2").replace(" ", "%20")).json();
        JsonNode rest = lms.get((list + "limit=2&cursor=" + first.path("next").asString()).replace(" ", "%20")).json();
        assertThat(first.path("items")).hasSize(2);
        assertThat(rest.path("next").isNull()).isTrue();
        return java.util.stream.Stream.of(first, rest).flatMap(part -> part.path("items").findValuesAsString("uid").stream()).toList();
    }

    private static List<String> uids(ApiClient lms, String list) {
        return lms.get(list.replace(" ", "%20")).json().path("items").findValuesAsString("uid");
    }

    private void post(TestServer server, String name) {
        UUID person = database.jdbc().sql("select person_id from person where uid = :name").param("name", name).query(UUID.class).single();
        server.bean(TransactionOperations.class).executeWithoutResult(status -> server.bean(Outbox.class)
                .post(new Mail(name + "@school.example", "Hello " + name, "a secret link", "test", clock.instant().plus(Duration.ofHours(1))).about(person)));
    }

    private TestServer start() {
        return TestServer.on(database, clock, SchoolMailServer.settingsFor(smtp.port()));
    }

    private void quiet() {
        Eventually.passes(SOON, () -> assertThat(database.jdbc().sql("select count(*) from class_mail_change").query(Long.class).single()).isZero());
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
    }
}

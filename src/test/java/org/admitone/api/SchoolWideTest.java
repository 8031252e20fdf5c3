package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.admitone.mail.Mail;
import org.admitone.mail.Outbox;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/// What programs can see and do across courses, as staff can in the console.
class SchoolWideTest {

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, SettableClock.at("2026-09-01T10:00:00Z"));
    static final ApiClient lms = ApiClient.of(server);
    static String today = "";
    static String later = "";

    @BeforeAll
    static void two_courses() {
        for (String course : List.of("algebra", "music")) {
            lms.put("/api/v1/courses/" + course, "{\"title\":\"" + course + "\",\"zone\":\"UTC\"}");
            lms.put("/api/v1/courses/" + course + "/enrolments/ada", "{\"displayName\":\"Ada Lovelace\"}");
        }
        today = planned("algebra", "01");
        later = planned("music", "08");
    }

    private static String planned(String course, String day) {
        return lms.put("/api/v1/courses/" + course + "/sessions/one", "{\"title\":\"One\",\"startsAt\":\"2026-09-" + day + "T09:30Z\",\"endsAt\":\"2026-09-" + day + "T10:30Z\"}")
                .json().path("id").asString();
    }

    @Test
    void sessions_of_every_course_are_found_by_when_they_are() {
        assertThat(found("")).containsExactly(today, later);
        assertThat(found("?startsBefore=2026-09-02T00:00:00Z")).containsExactly(today);
        assertThat(found("?endsAfter=2026-09-02T00:00:00Z")).containsExactly(later);
        JsonNode one = lms.get("/api/v1/sessions/" + later).json();
        assertThat(one.path("course").asString()).isEqualTo("music");
        assertThat(one).isEqualTo(lms.get("/api/v1/courses/music/sessions/one").json());
        assertThat(lms.get("/api/v1/sessions/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(lms.get("/api/v1/sessions/no-id").status()).isEqualTo(404);
    }

    private static List<String> found(String query) {
        return lms.get("/api/v1/sessions" + query).json().path("items").valueStream().map(one -> one.path("id").asString()).toList();
    }

    @Test
    void passes_are_found_across_courses_and_say_whether_they_are_good() {
        String pass = "/api/v1/sessions/" + today + "/passes/ada";
        assertThat(lms.get(pass).status()).as("nobody needed it yet").isEqualTo(404);
        lms.post("/api/v1/sessions/" + today + "/passes", "{\"uid\":\"ada\"}");
        lms.post("/api/v1/sessions/" + later + "/passes", "{\"uid\":\"ada\"}");
        assertThat(lms.get(pass).json().path("links").asInt()).isEqualTo(1);
        lms.delete(pass + "?reason=unpaid");
        JsonNode revoked = lms.get(pass).json();
        assertThat(revoked.path("revoked").path("reason").asString()).isEqualTo("unpaid");
        assertThat(revoked.path("links").asInt()).isZero();
        assertThat(revoked).isEqualTo(lms.get("/api/v1/courses/algebra/sessions/one/passes/ada").json());
        assertThat(passes("?q=lovelace")).containsExactly("music", "algebra");
        assertThat(passes("?state=revoked")).containsExactly("algebra");
        assertThat(passes("?state=never_used&course=music")).containsExactly("music");
        assertThat(passes("?course=none")).isEmpty();
        assertThat(passes("?q=nobody")).isEmpty();
        assertThat(lms.get("/api/v1/passes?state=lost").status()).isEqualTo(422);
        assertThat(lms.get("/api/v1/passes").text()).as("a link is told once").doesNotContain("/p/");
    }

    private static List<String> passes(String query) {
        return lms.get("/api/v1/passes" + query).json().path("items").valueStream().map(one -> one.path("course").asString()).toList();
    }

    @Test
    void corrections_come_in_the_order_in_which_they_were_said() {
        String corrections = "/api/v1/sessions/" + later + "/attendance/corrections";
        for (String reason : List.of("at the dentist's", "still there", "for the whole week")) {
            lms.post(corrections, "{\"uid\":\"ada\",\"says\":\"excused\",\"reason\":\"" + reason + "\"}");
        }
        JsonNode first = lms.get(corrections + "?limit=2").json();
        assertThat(first.path("items").findValuesAsString("reason")).containsExactly("at the dentist's", "still there");
        JsonNode rest = lms.get(corrections + "?limit=2&cursor=" + first.path("next").asString()).json();
        assertThat(rest.path("items").findValuesAsString("reason")).containsExactly("for the whole week");
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(lms.get(corrections + "?cursor=xyz").status()).isEqualTo(422);
    }

    @Test
    void what_is_said_to_people_inside_is_audited_without_its_words() {
        String session = "/api/v1/sessions/" + today;
        assertThat(lms.post(session + "/message", "{\"text\":\"Break until ten\"}").status()).isEqualTo(204);
        assertThat(lms.post(session + "/people/ada/message", "{\"text\":\"Your microphone is on\"}").status()).isEqualTo(204);
        assertThat(lms.post(session + "/message", "{\"text\":\"\"}").status()).isEqualTo(422);
        assertThat(lms.post(session + "/people/nobody/message", "{\"text\":\"hello\"}").status()).isEqualTo(404);
        assertThat(database.jdbc().sql("select text from staff_message").query(String.class).list()).containsExactlyInAnyOrder("Break until ten", "Your microphone is on");
        String trail = lms.get("/api/v1/audit?action=message.").text();
        assertThat(trail).contains("\"all\"", "\"one\"").doesNotContain("microphone");
    }

    @Test
    void the_school_says_what_it_is_called_and_goes_back_to_its_configuration() {
        ApiClient.Answer before = lms.get("/api/v1/settings");
        assertThat(before.json().path("said").path("name").isNull()).isTrue();
        String configured = before.json().path("name").asString();
        ApiClient.Answer said = lms.put("/api/v1/settings", "{\"name\":\"Evening School\",\"zone\":\"Europe/Berlin\",\"opensMinutesBefore\":0}", "If-Match", before.header("ETag"));
        assertThat(said.json().path("name").asString()).isEqualTo("Evening School");
        assertThat(said.json().path("opensMinutesBefore").asInt()).isZero();
        assertThat(said.json().path("closesMinutesAfter").asInt()).as("not mentioned").isEqualTo(before.json().path("closesMinutesAfter").asInt());
        assertThat(lms.put("/api/v1/settings", "{\"name\":\"Day School\"}", "If-Match", before.header("ETag")).code()).isEqualTo("precondition-failed");
        assertThat(lms.put("/api/v1/settings", "{}").header("ETag")).as("nothing said, nothing changed").isEqualTo(said.header("ETag"));
        assertThat(lms.put("/api/v1/settings", "{\"zone\":\"Berlin\",\"closesMinutesAfter\":1441}").json().path("faults").findValuesAsString("pointer")).contains("/zone");
        JsonNode back = lms.put("/api/v1/settings", "{\"name\":null,\"zone\":null,\"opensMinutesBefore\":null}").json();
        assertThat(back.path("name").asString()).isEqualTo(configured);
        assertThat(back.path("said").path("opensMinutesBefore").isNull()).isTrue();
        assertThat(lms.get("/api/v1/audit?action=school.changed").json().path("items")).hasSize(2);
    }

    @Test
    void a_kept_chat_is_read_in_parts_and_taken_along_with_an_audit_line() {
        for (String text : List.of("which page?", "=12+1", "page 12")) {
            database.jdbc().sql("insert into chat_line (line_id, session_id, person_id, said_at, text) select gen_random_uuid(), cast(? as uuid), person_id, clock_timestamp(), ? from person where uid = 'ada'")
                    .params(today, text).update();
        }
        String chat = "/api/v1/sessions/" + today + "/chat";
        JsonNode first = lms.get(chat + "?limit=2").json();
        assertThat(first.path("items").findValuesAsString("text")).containsExactly("which page?", "=12+1");
        assertThat(lms.get(chat + "?limit=2&cursor=" + first.path("next").asString()).json().path("items").findValuesAsString("text")).containsExactly("page 12");
        assertThat(lms.get(chat + "?q=page").json().path("items")).hasSize(2);
        assertThat(lms.get("/api/v1/sessions/" + later + "/chat").json().path("items")).isEmpty();
        assertThat(lms.get("/api/v1/audit?action=chat.").json().path("items")).isEmpty();
        assertThat(lms.get(chat + ".csv").text()).contains("ada,Ada Lovelace,'=12+1");
        assertThat(lms.get("/api/v1/audit?action=chat.exported").json().at("/items/0/actor").asString()).startsWith("key:");
    }

    @Test
    void mails_of_a_person_say_what_became_of_them_and_neither_their_text_nor_an_address() {
        lms.put("/api/v1/people/mailed", "{\"displayName\":\"Mailed\",\"email\":\"mailed@school.example\"}");
        UUID person = database.jdbc().sql("select person_id from person where uid = 'mailed'").query(UUID.class).single();
        for (String subject : List.of("One", "Two", "Three")) {
            server.bean(TransactionOperations.class).executeWithoutResult(transaction -> server.bean(Outbox.class)
                    .post(new Mail("mailed@school.example", subject, "a secret link", "test", Instant.parse("2026-09-02T10:00:00Z")).about(person)));
        }
        String mails = "/api/v1/people/mailed/mails";
        ApiClient.Answer first = lms.get(mails + "?limit=2");
        assertThat(first.json().path("items").findValuesAsString("subject")).containsExactly("Three", "Two");
        assertThat(first.json().at("/items/0/state").asString()).isEqualTo("waiting");
        assertThat(first.text()).doesNotContain("secret", "school.example");
        assertThat(lms.get(mails + "?limit=2&cursor=" + first.json().path("next").asString()).json().path("items").findValuesAsString("subject")).containsExactly("One");
        assertThat(lms.get("/api/v1/people/ada/mails").json().path("items")).isEmpty();
        assertThat(lms.get("/api/v1/people/nobody/mails").status()).isEqualTo(404);
    }

    @Test
    void the_audit_trail_is_a_file_too() {
        lms.put("/api/v1/people/=1+1", "{\"displayName\":\"Formula\"}");
        List<String> lines = lms.get("/api/v1/audit.csv?action=person.&uid=%3D1%2B1").text().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("number,at,actor,action,course,session,uid,detail,whole");
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains(",person.added,,,'=1+1,").endsWith(",yes");
        int all = database.jdbc().sql("select count(*)::int from audit").query(Integer.class).single();
        assertThat(lms.get("/api/v1/audit.csv").text().lines().count()).isEqualTo(all + 1);
        assertThat(lms.get("/api/v1/audit.csv?uid=nobody").text().lines()).hasSize(1);
    }
}

package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

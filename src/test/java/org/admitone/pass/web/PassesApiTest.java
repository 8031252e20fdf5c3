package org.admitone.pass.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.admitone.api.ApiClient;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an LMS does with passes and tickets, over HTTP.
class PassesApiTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.public-url=https://school.example");
    static final ApiClient LMS = ApiClient.of(SERVER);

    final School school = new School(DATABASE, CLOCK);
    final School.Lesson lesson = school.lesson("ask");
    final School.Member ada = school.learner(lesson);
    final String passes = "/api/v1/sessions/" + lesson.session() + "/passes";

    @Test
    void link_for_one_is_given_once_under_the_public_address() {
        ApiClient.Answer answer = LMS.post(passes, "{\"uid\":\"" + ada.uid() + "\"}");
        assertThat(answer.status()).isEqualTo(201);
        JsonNode link = answer.json().required("links").get(0);
        assertThat(link.required("url").stringValue()).matches("https://school.example/p/[A-Za-z0-9_-]{27}");
        assertThat(link.required("uid").stringValue()).isEqualTo(ada.uid());
        assertThat(link.required("pass").stringValue()).isEqualTo(ada.pass().toString());
        assertThat(link.required("expiresAt").stringValue()).isEqualTo("2026-09-01T11:05:00Z");
    }

    @Test
    void links_for_everybody_and_by_the_lmss_own_codes() {
        school.members(lesson, "learner", 20);
        DATABASE.jdbc().sql("update session set code = 'week 1' where session_id = :s").param("s", lesson.session().value()).update();
        String code = DATABASE.jdbc().sql("select code from course where course_id = :c").param("c", lesson.course().value()).query(String.class).single();
        ApiClient.Answer answer = LMS.post("/api/v1/courses/" + code + "/sessions/week%201/passes",
                "{\"everybody\":true,\"earlierLinks\":\"revoke\",\"expiresAt\":\"2026-09-01T12:00:00+02:00\"}");
        Set<String> urls = new HashSet<>();
        answer.json().required("links").forEach(link -> urls.add(link.required("url").stringValue()));
        assertThat(urls).hasSize(21);
        assertThat(answer.json().required("links").get(0).required("expiresAt").stringValue()).isEqualTo("2026-09-01T10:00:00Z");
        assertThat(DATABASE.jdbc().sql("select revoked_at is not null from pass_link where pass_id = :p and expires_at is null").param("p", ada.pass())
                .query(Boolean.class).single()).isTrue();
    }

    @Test
    void pass_is_revoked_restored_and_its_links_end() {
        assertThat(LMS.delete(passes + "/" + ada.uid() + "/links").status()).isEqualTo(204);
        assertThat(LMS.delete(passes + "/" + ada.uid() + "?reason=unpaid").status()).isEqualTo(204);
        assertThat(LMS.post(passes, "{\"uid\":\"" + ada.uid() + "\"}").code()).isEqualTo("pass-is-revoked");
        assertThat(LMS.post(passes, "{\"everybody\":true}").json().required("revoked").get(0).stringValue()).isEqualTo(ada.uid());
        assertThat(LMS.post(passes + "/" + ada.uid() + "/restore", "{}").status()).isEqualTo(204);
        assertThat(LMS.post(passes, "{\"uid\":\"" + ada.uid() + "\"}").status()).isEqualTo(201);
        assertThat(DATABASE.jdbc().sql("select detail from audit where action = 'pass.revoked' and person_id = :p").param("p", ada.person().value())
                .query(String.class).single()).contains("unpaid");
    }

    @Test
    void ticket_carries_the_lmss_user_through_the_door() {
        ApiClient.Answer answer = LMS.post("/api/v1/sessions/" + lesson.session() + "/tickets", "{\"uid\":\"" + ada.uid() + "\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.json().required("uid").stringValue()).isEqualTo(ada.uid());
        assertThat(answer.json().required("expiresAt").stringValue()).isEqualTo("2026-09-01T10:01:00Z");
        String url = answer.json().required("url").stringValue();
        assertThat(url).startsWith("https://school.example/t/");
        DeviceClient laptop = DeviceClient.at("http://localhost:" + SERVER.port());
        String ticket = url.substring(url.lastIndexOf('/') + 1);
        String proof = laptop.keys().proof("POST", "https://school.example/door/tickets", ticket, laptop.nonce(), UUID.randomUUID());
        assertThat(laptop.send("/door/tickets", "{\"ticket\":\"" + ticket + "\"}", proof).status()).isEqualTo(200);
    }

    @Test
    void bad_input_is_told_with_everything_that_is_wrong() {
        JsonNode faults = LMS.post(passes, "{\"uid\":1,\"expiresAt\":\"soon\",\"earlierLinks\":\"burn\",\"more\":true}").json().required("faults");
        assertThat(faults.valueStream().map(fault -> fault.required("pointer").stringValue()))
                .contains("/uid", "/expiresAt", "/earlierLinks", "/more");
        assertThat(LMS.post(passes, "{}").status()).isEqualTo(422);
        assertThat(LMS.post(passes, "{\"uid\":\"nobody\"}").code()).isEqualTo("not-there");
        assertThat(LMS.post("/api/v1/sessions/none/passes", "{\"everybody\":true}").code()).isEqualTo("not-there");
        assertThat(LMS.post("/api/v1/sessions/" + lesson.session() + "/tickets", "{}").status()).isEqualTo(422);
        assertThat(ApiClient.withKey(SERVER, "aok_nothing").post(passes, "{\"everybody\":true}").status()).isEqualTo(401);
    }
}

package org.admitone.presence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.admitone.api.ApiClient;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a program sees and does at a class's door is what staff see and do there: it takes effect, and the trail says who and why.
class DoorApiTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK);
    static final ApiClient LMS = ApiClient.of(SERVER);
    static final String WHY = "{\"reason\":\"noise\"}";

    final School school = new School(DATABASE, CLOCK);
    final School.Lesson lesson = school.lesson("ask");
    final School.Member ada = school.learner(lesson);
    final DeviceClient laptop = DeviceClient.at(SERVER.address());
    final String door = "/api/v1/sessions/" + lesson.session();
    final String person = door + "/people/" + ada.uid();

    private void adaComes() {
        school.proved(ada, laptop);
        assertThat(laptop.knock(ada.link()).admitted()).isTrue();
    }

    private JsonNode adaAtTheDoor() {
        JsonNode people = LMS.get(door + "/door").json().path("people");
        return people.valueStream().filter(guest -> guest.path("uid").asString().equals(ada.uid())).findFirst().orElseThrow();
    }

    private List<String> audited() {
        return LMS.get("/api/v1/audit?uid=" + ada.uid()).json().path("items").valueStream().map(line -> line.path("action").asString()).toList();
    }

    @Test
    void the_door_tells_who_is_where_and_who_was_refused() {
        School.Member bob = school.learner(lesson);
        assertThat(laptop.knock(bob.link()).outcome()).isEqualTo("proof-needed");
        adaComes();
        JsonNode now = LMS.get(door + "/door").json();
        assertThat(now.at("/tally/expected").asInt()).isEqualTo(2);
        assertThat(now.at("/tally/coming").asInt()).isEqualTo(1);
        assertThat(now.path("people").findValuesAsString("whereabouts")).containsExactlyInAnyOrder("coming", "not_here");
        assertThat(now.at("/refusedLately/0/uid").asString()).isEqualTo(bob.uid());
        assertThat(now.at("/refusedLately/0/code").asString()).isEqualTo("proof-needed");
        assertThat(LMS.get("/api/v1/sessions/none/door").code()).isEqualTo("not-there");
    }

    @Test
    void whoever_is_evicted_is_out_and_may_knock_again() {
        adaComes();
        assertThat(LMS.post(person + "/evict", WHY).status()).isEqualTo(204);
        assertThat(adaAtTheDoor().path("whereabouts").asString()).isEqualTo("gone");
        assertThat(adaAtTheDoor().path("ended").asString()).isEqualTo("evicted");
        assertThat(laptop.knock(ada.link()).admitted()).isTrue();
        JsonNode line = LMS.get("/api/v1/audit?action=person.evicted&session=" + lesson.session()).json().at("/items/0");
        assertThat(line.path("actor").asString()).startsWith("key:test ");
        assertThat(line.path("uid").asString()).isEqualTo(ada.uid());
        assertThat(line.at("/detail/why").asString()).isEqualTo("noise");
        assertThat(line.path("whole").asBoolean()).isTrue();
    }

    @Test
    void whoever_is_banned_stays_out_until_the_ban_is_lifted() {
        adaComes();
        assertThat(LMS.post(person + "/ban", WHY).status()).isEqualTo(204);
        assertThat(laptop.knock(ada.link()).outcome()).isEqualTo("banned");
        assertThat(adaAtTheDoor().at("/banned/wholeCourse").asBoolean()).isFalse();
        assertThat(LMS.post(person + "/ban", "{\"reason\":\"again\",\"from\":\"course\"}").status()).isEqualTo(204);
        assertThat(adaAtTheDoor().at("/banned/wholeCourse").asBoolean()).isTrue();
        assertThat(LMS.post(person + "/lift-ban", "{\"reason\":\"sorry\"}").status()).isEqualTo(204);
        assertThat(laptop.knock(ada.link()).admitted()).isTrue();
        assertThat(audited()).contains("ban.lifted", "person.banned");
    }

    @Test
    void somebody_who_may_not_come_is_let_in_for_a_while() {
        school.proved(ada, laptop);
        String code = DATABASE.jdbc().sql("select code from course where course_id = :c").param("c", lesson.course().value()).query(String.class).single();
        LMS.post("/api/v1/courses/" + code + "/enrolments/" + ada.uid() + "/suspend", "{\"reason\":\"unpaid\"}");
        assertThat(laptop.knock(ada.link()).outcome()).isEqualTo("not-entitled");
        assertThat(LMS.post(person + "/let-in", "{\"reason\":\"has paid, the books are late\",\"minutes\":30}").status()).isEqualTo(204);
        assertThat(adaAtTheDoor().at("/letIn/until").asString()).isEqualTo("2026-09-01T10:30:00Z");
        assertThat(laptop.knock(ada.link()).admitted()).isTrue();
    }

    @Test
    void a_device_loses_its_right_and_its_seat() {
        adaComes();
        JsonNode device = LMS.get("/api/v1/people/" + ada.uid() + "/devices").json().at("/items/0");
        assertThat(device.at("/proofs/0/kind").asString()).isEqualTo("mailed_code");
        String address = "/api/v1/people/" + ada.uid() + "/devices/" + device.path("id").asString();
        assertThat(LMS.post(address + "/excuse", WHY).status()).isEqualTo(204);
        assertThat(LMS.post(address + "/revoke", "{\"reason\":\"stolen\"}").status()).isEqualTo(204);
        assertThat(adaAtTheDoor().path("ended").asString()).isEqualTo("right_lost");
        assertThat(laptop.knock(ada.link()).outcome()).isEqualTo("proof-needed");
        assertThat(LMS.get("/api/v1/people/" + ada.uid() + "/devices").json().at("/items/0/revokedReason").asString()).isEqualTo("stolen");
        School.Member bob = school.learner(lesson);
        assertThat(LMS.post("/api/v1/people/" + bob.uid() + "/devices/" + device.path("id").asString() + "/revoke", WHY).code()).as("of somebody else").isEqualTo("not-there");
    }

    @Test
    void a_class_is_ended_for_all() {
        adaComes();
        assertThat(LMS.post(door + "/end", "{\"reason\":\"fire alarm\"}", "Idempotency-Key", "end-" + lesson.session()).status()).isEqualTo(204);
        assertThat(adaAtTheDoor().path("whereabouts").asString()).isEqualTo("gone");
        assertThat(laptop.knock(ada.link()).outcome()).isEqualTo("session-over");
        assertThat(LMS.post(door + "/end", "{\"reason\":\"fire alarm\"}", "Idempotency-Key", "end-" + lesson.session()).header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void an_act_without_a_reason_or_with_a_strange_one_is_refused() {
        for (String body : List.of("{}", "{\"reason\":\"  \"}", "{\"reason\":7}", "{\"reason\":\"" + "x".repeat(301) + "\"}")) {
            assertThat(LMS.post(person + "/evict", body).code()).as(body).isEqualTo("bad-input");
        }
        assertThat(LMS.post(person + "/ban", "{\"reason\":\"x\",\"from\":\"earth\"}").json().at("/faults/0/pointer").asString()).isEqualTo("/from");
        for (String minutes : List.of("0", "-1", "241", "\"5\"", "99999999999")) {
            assertThat(LMS.post(person + "/let-in", "{\"reason\":\"x\",\"minutes\":" + minutes + "}").json().at("/faults/0/pointer").asString()).as(minutes).isEqualTo("/minutes");
        }
        assertThat(LMS.post(door + "/people/nobody/evict", WHY).code()).isEqualTo("not-there");
        assertThat(LMS.post("/api/v1/sessions/none/people/" + ada.uid() + "/evict", WHY).code()).isEqualTo("not-there");
        assertThat(audited()).isEmpty();
    }

    @Test
    void the_trail_comes_in_parts_and_is_searched() {
        for (int i = 0; i < 3; i++) {
            LMS.post(person + "/evict", WHY);
        }
        String all = "/api/v1/audit?uid=" + ada.uid() + "&actor=key:&limit=2";
        JsonNode first = LMS.get(all).json();
        JsonNode second = LMS.get(all + "&cursor=" + first.path("next").asString()).json();
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.at("/items/0/number").asLong()).isLessThan(first.at("/items/1/number").asLong());
        assertThat(LMS.get("/api/v1/audit?uid=nobody").json().path("items")).isEmpty();
        assertThat(LMS.get("/api/v1/audit?uid=" + ada.uid() + "&from=2026-09-02T00:00:00Z").json().path("items")).isEmpty();
        assertThat(LMS.get("/api/v1/audit?uid=" + ada.uid() + "&until=2026-09-02T00:00:00Z").json().path("items")).hasSize(3);
        for (String wrong : List.of("from=soon", "session=s", "cursor=x", "limit=0")) {
            assertThat(LMS.get("/api/v1/audit?" + wrong).code()).as(wrong).isEqualTo("bad-input");
        }
    }
}

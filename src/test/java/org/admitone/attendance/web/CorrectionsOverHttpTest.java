package org.admitone.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.admitone.api.ApiClient;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.HeldClass;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A course's own rule, and what programs correct.
class CorrectionsOverHttpTest {

    static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");

    private final ApiClient lms = ApiClient.of(SERVER);
    private final HeldClass held = HeldClass.on(DATABASE, SERVER, CLOCK);
    private final School.Member bob = held.bob;
    private final School.Member cy = held.cy;
    private final School.Member dora = held.dora;

    @Test
    void a_course_has_its_own_rule_and_the_sheet_says_whose_it_is() {
        String rule = "/api/v1/courses/" + held.courseCode() + "/attendance-rule";
        assertThat(lms.get(rule).json().path("presentPercent").intValue()).isEqualTo(75);
        assertThat(person(bob).path("verdict").asString()).isEqualTo("in_part");

        lms.put(rule, "{\"presentMinutes\": 20}");
        assertThat(sheet().path("rule").path("presentPercent").intValue()).as("held before: keeps its rule").isEqualTo(75);
        assertThat(sheet().path("rule").path("saidBy").isNull()).isTrue();

        lms.put(rule, "{\"presentMinutes\": 20, \"lateAfterSeconds\": 1200, \"holdsFor\": \"all_sessions\"}");
        JsonNode judged = sheet().path("rule");
        assertThat(judged.path("presentMinutes").intValue()).isEqualTo(20);
        assertThat(judged.path("presentPercent").isNull()).isTrue();
        assertThat(judged.path("saidBy").asString()).startsWith("key:test");
        assertThat(judged.path("saidAt").asString()).isEqualTo("2026-09-01T11:30:00Z");
        assertThat(person(bob).path("verdict").asString()).isEqualTo("present");
        assertThat(person(bob).path("lateSeconds").intValue()).as("fifteen minutes are forgiven now").isZero();
        assertThat(csv(bob)).contains("present from 20 min").contains("for all sessions");

        lms.put(rule, "{\"presentMinutes\": 20, \"holdsFor\": \"all_sessions\"}");
        assertThat(held.audited("attendance_rule.said")).as("saying it again says nothing").isEqualTo(2);
        assertThat(lms.put(rule, "{\"presentMinutes\": 0, \"presentPercent\": 101, \"lateAfterSeconds\": 61}").json().path("faults")).hasSize(2);
    }

    @Test
    void corrections_stand_beside_what_was_measured_and_nothing_is_overwritten() {
        assertThat(correct(cy, "excused", "was in hospital").status()).isEqualTo(201);
        assertThat(correct(cy, "excused", "was in hospital").status()).as("repeated after a lost answer").isEqualTo(200);
        assertThat(person(cy).path("verdict").asString()).isEqualTo("excused");
        assertThat(person(cy).path("measured").path("verdict").asString()).isEqualTo("absent");
        assertThat(person(cy).path("admittedAt").isNull()).as("admitted and seen are two things").isFalse();
        assertThat(person(cy).path("measured").path("firstIn").isNull()).isTrue();

        lms.post(corrections(), """
                {"uid": "%s", "says": "inside", "from": "2026-09-01T12:40", "until": "2026-09-01T11:05:00Z", "reason": "sat beside Ada"}""".formatted(bob.uid()));
        assertThat(person(bob).path("minutes").intValue()).isEqualTo(45);
        assertThat(person(bob).path("verdict").asString()).isEqualTo("present");
        assertThat(person(bob).path("measured").path("minutes").intValue()).isEqualTo(20);
        assertThat(person(bob).path("corrections").get(0).path("by").asString()).startsWith("key:test");

        assertThat(correct(dora, "present", "=came with a friend").status()).isEqualTo(201);
        assertThat(person(dora).path("expected").booleanValue()).isFalse();
        assertThat(person(dora).path("verdict").asString()).isEqualTo("present");
        assertThat(csv(dora)).contains("present by key:test").contains(": =came with a friend").doesNotContain(",=");

        assertThat(correct(cy, "as_measured", "the wrong Cy").status()).isEqualTo(201);
        assertThat(person(cy).path("verdict").asString()).isEqualTo("absent");
        assertThat(person(cy).path("corrections")).hasSize(2);
        assertThat(held.audited("attendance.corrected")).isEqualTo(4);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> DATABASE.jdbc().sql("delete from attendance_correction").update())
                .hasMessageContaining("only ever appended");
    }

    @Test
    void what_cannot_be_true_is_refused_with_every_fault() {
        assertThat(correct(cy, "asleep", "x").json().path("faults").get(0).path("pointer").asString()).isEqualTo("/says");
        assertThat(correct(cy, "present", " ").json().path("faults").get(0).path("pointer").asString()).isEqualTo("/reason");
        assertThat(lms.post(corrections(), """
                {"uid": "%s", "says": "inside", "from": "2026-09-01T08:00:00Z", "until": "2026-09-01T12:00:00Z", "reason": "x"}""".formatted(cy.uid()))
                .json().path("faults")).hasSize(3);
        assertThat(lms.post(corrections(), "{\"uid\": \"nobody\", \"says\": \"absent\", \"reason\": \"x\"}").status()).isEqualTo(404);
        CLOCK.set(Instant.parse("2026-09-01T10:30:00Z"));
        assertThat(correct(cy, "absent", "not seen").status()).as("it is not over").isEqualTo(422);
        assertThat(correct(cy, "excused", "will not come").status()).isEqualTo(201);
        assertThat(person(cy).path("verdict").asString()).isEqualTo("excused");
    }

    private ApiClient.Answer correct(School.Member who, String says, String reason) {
        return lms.post(corrections(), "{\"uid\": \"%s\", \"says\": \"%s\", \"reason\": \"%s\"}".formatted(who.uid(), says, reason));
    }

    private String corrections() {
        return held.path() + "/attendance/corrections";
    }

    private JsonNode sheet() {
        return lms.get(held.path() + "/attendance").json();
    }

    private JsonNode person(School.Member who) {
        return sheet().path("people").valueStream().filter(some -> some.path("uid").asString().equals(who.uid())).findFirst().orElseThrow();
    }

    private String csv(School.Member who) {
        return lms.get(held.path() + "/attendance.csv").text().lines().filter(line -> line.startsWith(who.uid() + ",")).findFirst().orElseThrow();
    }
}

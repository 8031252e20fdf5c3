package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an LMS does with people, courses, enrolments, lists and sessions, over HTTP.
class RosterApiTest {

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, SettableClock.at("2026-09-01T10:00:00Z"));
    static final ApiClient lms = ApiClient.of(server);

    private static String course(String code) {
        assertThat(lms.put("/api/v1/courses/" + code, "{\"title\":\"Algebra\",\"zone\":\"Europe/Berlin\"}").status()).isEqualTo(201);
        return "/api/v1/courses/" + code;
    }

    @Test
    void a_person_is_put_changed_and_read_by_the_lmss_own_id() {
        var added = lms.put("/api/v1/people/ada@lms", "{\"displayName\":\" Ada \",\"email\":\"ada@example.org\"}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("/api/v1/people/ada%40lms");
        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        assertThat(added.json().path("displayName").asString()).isEqualTo("Ada");
        assertThat(lms.put("/api/v1/people/ada@lms", "{\"displayName\":\"Ada\",\"email\":\"ada@example.org\"}").header("ETag")).as("nothing new").isEqualTo("\"1\"");
        var changed = lms.put("/api/v1/people/ada@lms", "{\"displayName\":\"Ada L.\"}", "If-Match", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().get("email").isNull()).isTrue();
        assertThat(lms.put("/api/v1/people/ada@lms", "{\"displayName\":\"Eve\"}", "If-Match", "\"1\"").code()).isEqualTo("precondition-failed");
        assertThat(lms.get(added.header("Location")).json().path("displayName").asString()).isEqualTo("Ada L.");
        assertThat(lms.get("/api/v1/people/nobody").code()).isEqualTo("not-there");
        assertThat(lms.put("/api/v1/people/nobody", "{\"displayName\":\"X\"}", "If-Match", "\"3\"").status()).isEqualTo(412);
    }

    @Test
    void long_lists_come_in_parts() {
        for (String name : List.of("zeno", "Älva", "zen%o", "Zeno")) {
            lms.put("/api/v1/people/list-" + name.replace("%", "_"), "{\"displayName\":\"list " + name + "\"}");
        }
        List<String> names = new ArrayList<>();
        String next = "/api/v1/people?q=list&limit=1";
        while (!next.isEmpty()) {
            JsonNode page = lms.get(next).json();
            page.path("items").forEach(item -> names.add(item.path("displayName").asString()));
            next = page.get("next").isNull() ? "" : "/api/v1/people?q=list&limit=1&cursor=" + page.get("next").asString();
        }
        assertThat(names).hasSize(4).doesNotHaveDuplicates().contains("list zeno", "list Zeno", "list Älva");
        assertThat(lms.get("/api/v1/people?q=zen%25o").json().path("items")).hasSize(1);
        assertThat(lms.get("/api/v1/people?uid=list-zeno").json().path("items")).hasSize(1);
        for (String wrong : List.of("limit=0", "limit=5000", "limit=many", "cursor=xyz", "cursor=%00")) {
            assertThat(lms.get("/api/v1/people?" + wrong).status()).as(wrong).isIn(400, 422);
        }
    }

    @Test
    void a_course_keeps_what_the_lms_does_not_mention() {
        String address = course("c1");
        var changed = lms.put(address, """
                {"title":"Algebra I","zone":"Europe/Berlin","seatPolicy":"move","acceptedProofs":["lms_ticket"],"deviceBudget":5}""");
        assertThat(changed.json().path("seatPolicy").asString()).isEqualTo("move");
        var again = lms.put(address, "{\"title\":\"Algebra II\",\"zone\":\"Europe/Berlin\"}");
        assertThat(again.json().path("deviceBudget").asInt()).isEqualTo(5);
        assertThat(again.json().path("acceptedProofs")).hasSize(1);
        assertThat(lms.get("/api/v1/courses?q=algebra%20ii").json().path("items")).hasSize(1);
    }

    @Test
    void a_course_is_put_away_and_taken_back() {
        String address = course("c1-old");
        assertThat(lms.post(address + "/archive", "", "If-Match", "\"9\"").code()).isEqualTo("precondition-failed");
        var away = lms.post(address + "/archive", "", "If-Match", "\"1\"");
        assertThat(away.json().path("archivedAt").asString()).isEqualTo("2026-09-01T10:00:00Z");
        assertThat(lms.post(address + "/archive", "").header("ETag")).as("nothing new").isEqualTo(away.header("ETag"));
        assertThat(lms.post(address + "/take-back", "").json().get("archivedAt").isNull()).isTrue();
        assertThat(lms.post("/api/v1/courses/never/archive", "").code()).isEqualTo("not-there");
        assertThat(audited("course.archived", "course.taken_back")).isTrue();
    }

    @Test
    void an_enrolment_is_put_suspended_resumed_and_removed() {
        String address = course("c2");
        lms.put(address + "/sessions/s1", "{\"title\":\"One\",\"startsAt\":\"2026-09-02T10:00\",\"endsAt\":\"2026-09-02T11:00\"}");
        String ada = address + "/enrolments/c2-ada";
        assertThat(lms.put(ada, "{\"role\":\"learner\"}").json().path("faults").path(0).path("detail").asString()).contains("name is needed");
        var added = lms.put(ada, "{\"displayName\":\"Ada\",\"email\":\"ada@c2.example.org\",\"until\":\"2026-09-30\",\"sessions\":[\"s1\"]}");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo(ada);
        assertThat(added.json().path("until").asString()).as("the whole day in Berlin").isEqualTo("2026-09-30T22:00:00Z");
        assertThat(added.json().path("sessions").path(0).asString()).isEqualTo("s1");
        var suspended = lms.post(ada + "/suspend", "{\"reason\":\"unpaid\"}");
        assertThat(suspended.json().path("suspended").asBoolean()).isTrue();
        var kept = lms.put(ada, "{\"role\":\"observer\",\"sessions\":null}");
        assertThat(kept.json().path("suspendedReason").asString()).isEqualTo("unpaid");
        assertThat(kept.json().get("sessions").isNull()).isTrue();
        assertThat(lms.get(address + "/enrolments?state=suspended&role=observer").json().path("items")).hasSize(1);
        assertThat(lms.post(ada + "/resume", "").json().path("suspended").asBoolean()).isFalse();
        assertThat(lms.delete(ada, "If-Match", "\"1\"").code()).isEqualTo("precondition-failed");
        assertThat(lms.delete(ada).status()).isEqualTo(204);
        assertThat(lms.delete(ada).code()).isEqualTo("not-there");
        assertThat(audited("enrolment.added", "enrolment.suspended", "enrolment.changed", "enrolment.resumed", "enrolment.removed")).isTrue();
    }

    @Test
    void many_enrolments_are_put_as_a_whole_or_not_at_all() {
        String address = course("c3");
        StringBuilder all = new StringBuilder("{\"enrolments\":[");
        for (int i = 0; i < 10_000; i++) {
            all.append(i == 0 ? "" : ",").append("{\"uid\":\"c3-").append(i).append("\",\"displayName\":\"Learner ").append(i)
                    .append("\",\"email\":\"l").append(i).append("@c3.example.org\"}");
        }
        var added = lms.put(address + "/enrolments", all + "]}");
        assertThat(added.text()).contains("\"added\":10000");
        assertThat(lms.put(address + "/enrolments", all + "]}").text()).contains("\"added\":0,\"updated\":0,\"unchanged\":10000");
        var bad = lms.put(address + "/enrolments", """
                {"enrolments":[{"uid":"c3-1","role":"teacher"},{"uid":"c3-new"},{"role":"king","uid":5,"extra":1},"x",{"email":"no"}],"removeMissing":true}""");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().path("faults").findValuesAsString("pointer")).contains("/enrolments/2/role", "/enrolments/2/uid",
                "/enrolments/2/extra", "/enrolments/3", "/enrolments/4/email");
        assertThat(lms.get(address + "/enrolments/c3-1").json().path("role").asString()).as("nothing of it happened").isEqualTo("learner");
        var fewer = lms.put(address + "/enrolments", "{\"enrolments\":[{\"uid\":\"c3-1\"}],\"removeMissing\":true}");
        assertThat(fewer.text()).contains("\"removed\":9999");
        assertThat(lms.get(address + "/enrolments").json().path("items")).hasSize(1);
    }

    @Test
    void a_list_is_previewed_and_confirmed_exactly_as_it_was_seen() {
        String address = course("c4");
        byte[] list = "\uFEFFE-Mail;Vorname;Nachname;Rolle\nada@c4.example.org;Ada;Müßig;Lehrkraft\nbob@c4.example.org;Bob;=1+1;\n".getBytes(StandardCharsets.UTF_16LE);
        var preview = lms.postText(address + "/imports", list);
        assertThat(preview.status()).as(preview.text()).isEqualTo(201);
        assertThat(preview.json().path("counts").path("added").asInt()).isEqualTo(2);
        assertThat(lms.get(address + "/enrolments").json().path("items")).as("a preview changes nothing").isEmpty();
        String digest = preview.json().path("digest").asString();
        lms.put(address + "/enrolments/c4-eve", "{\"displayName\":\"Eve\"}");
        String confirm = preview.header("Location") + "/confirm";
        assertThat(lms.post(confirm, "{\"digest\":\"" + digest + "\"}").code()).as("Eve came meanwhile").isEqualTo("roster-changed");
        var seen = lms.get(preview.header("Location")).json();
        assertThat(seen.path("missing").path(0).path("uid").asString()).isEqualTo("c4-eve");
        var done = lms.post(confirm, "{\"digest\":\"" + seen.path("digest").asString() + "\",\"removeMissing\":true}");
        assertThat(done.text()).contains("\"added\":2", "\"removed\":1");
        assertThat(lms.get(address + "/enrolments").json().path("items").findValuesAsString("displayName")).containsExactly("Ada Müßig", "Bob =1+1");
        assertThat(lms.post(confirm, "{\"digest\":\"" + digest + "\"}").code()).as("once").isEqualTo("not-there");
        assertThat(database.jdbc().sql("select count(*) from roster_import").query(Long.class).single()).as("no addresses left lying").isZero();
    }

    @Test
    void a_faulty_list_is_told_line_by_line_and_nothing_is_kept() {
        String address = course("c5");
        var told = lms.postText(address + "/imports", "uid,email,name\n1,wrong,Ada\n2,bob@example.org,\n3,x@example.org,\"Eve".getBytes(StandardCharsets.UTF_8));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.json().path("faults").findValuesAsString("where")).containsExactly("line 2, column email", "line 4");
        assertThat(told.text()).doesNotContain("bob@example.org");
        assertThat(database.jdbc().sql("select count(*) from roster_import i join course c using (course_id) where c.code = 'c5'").query(Long.class).single()).isZero();
    }

    @Test
    void a_session_is_planned_moved_and_cancelled() {
        String address = course("c6") + "/sessions/s1";
        var added = lms.put(address, """
                {"title":"One","startsAt":"2026-09-02T10:00","endsAt":"2026-09-02T11:00:00+02:00","opensMinutesBefore":15,"seatPolicy":"refuse"}""");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("startsAt").asString()).isEqualTo("2026-09-02T08:00:00Z");
        assertThat(added.json().path("opensAt").asString()).isEqualTo("2026-09-02T07:45:00Z");
        var moved = lms.put(address, "{\"title\":\"One\",\"startsAt\":\"2026-09-03T10:00\",\"endsAt\":\"2026-09-03T11:00\",\"seatPolicy\":null}");
        assertThat(moved.json().path("opensMinutesBefore").asInt()).as("kept").isEqualTo(15);
        assertThat(moved.json().get("seatPolicy").isNull()).isTrue();
        var faults = lms.put(address, "{\"startsAt\":\"2026-03-29T02:30\",\"endsAt\":7,\"zone\":\"Mars\",\"opensMinutesBefore\":1.5,\"closesMinutesAfter\":9999}");
        assertThat(faults.json().path("faults").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/title", "/startsAt", "/endsAt", "/zone", "/opensMinutesBefore", "/closesMinutesAfter");
        assertThat(lms.get(address.replace("/s1", "?endsAfter=2026-09-02T23:00:00Z&startsBefore=2026-09-04T00:00:00Z")).json().path("items")).hasSize(1);
        assertThat(lms.post(address + "/cancel", "").json().get("cancelledAt").isNull()).isFalse();
        assertThat(lms.post(address + "/cancel", "").status()).as("again").isEqualTo(200);
        assertThat(lms.put(address, "{\"title\":\"X\",\"startsAt\":\"2026-09-03T10:00\",\"endsAt\":\"2026-09-03T11:00\"}").code()).isEqualTo("cancelled-stays-cancelled");
    }

    private static boolean audited(String... actions) {
        return database.jdbc().sql("select distinct action from audit where actor like 'key:test%'").query(String.class).set().containsAll(List.of(actions));
    }

    @Test
    void what_is_taken_from_somebody_may_say_why_and_need_not() {
        String course = course("reasons");
        for (String who : List.of("eve", "bob")) {
            lms.put("/api/v1/people/" + who + "-r", "{\"displayName\":\"" + who + "\"}");
            lms.put(course + "/enrolments/" + who + "-r", "{\"role\":\"learner\"}");
        }
        for (String code : List.of("one", "two")) {
            lms.put(course + "/sessions/" + code, "{\"title\":\"Lesson\",\"startsAt\":\"2026-09-02T10:00\",\"endsAt\":\"2026-09-02T11:00\"}");
        }
        String tooLong = "?reason=" + "x".repeat(501);
        assertThat(lms.delete(course + "/enrolments/eve-r" + tooLong).code()).isEqualTo("bad-input");
        assertThat(lms.post(course + "/sessions/one/cancel" + tooLong, "").code()).isEqualTo("bad-input");
        assertThat(lms.delete("/api/v1/courses/reasons/sessions/one/passes/eve-r" + tooLong).code()).isEqualTo("bad-input");
        assertThat(lms.delete(course + "/enrolments/eve-r?reason=has%20moved%20away").status()).isEqualTo(204);
        assertThat(lms.delete(course + "/enrolments/bob-r").status()).isEqualTo(204);
        assertThat(lms.post(course + "/sessions/one/cancel?reason=the%20teacher%20is%20ill", "").status()).isEqualTo(200);
        assertThat(lms.post(course + "/sessions/two/cancel", "").status()).isEqualTo(200);
        assertThat(reasons("enrolment.removed")).containsExactlyInAnyOrder("has moved away", "none");
        assertThat(reasons("session.cancelled")).containsExactlyInAnyOrder("the teacher is ill", "none");
    }

    private static List<@Nullable String> reasons(String action) {
        return database.jdbc().sql("""
                select coalesce(cast(detail as jsonb) ->> 'reason', 'none') from audit join course using (course_id) where action = ? and course.code = 'reasons'
                """).param(action).query(String.class).list();
    }
}

package org.admitone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every list comes in parts, and what happens between two parts neither repeats nor hides what was there.
class PagingTest {

    private static final String COURSE = "/api/v1/courses/paged";

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, SettableClock.at("2026-09-01T10:00:00Z"));
    static final ApiClient lms = ApiClient.of(server);

    @BeforeAll
    static void a_school() {
        lms.put(COURSE, "{\"title\":\"paged m\",\"zone\":\"UTC\"}");
        lms.put("/api/v1/webhooks/log", hook());
    }

    private static String hook() {
        return "{\"url\":\"https://lms.example/hooks\",\"events\":[\"person.joined\"]}";
    }

    @Test
    void whatever_answers_a_list_takes_limit_and_cursor() {
        Set<String> lists = new TreeSet<>();
        for (ApiContract.Operation operation : ApiContract.operations()) {
            String schema = operation.answer(200).at("/content/application~1json/schema/$ref").asString("");
            JsonNode properties = schema.isEmpty() ? operation.node().path("none") : ApiContract.document().at(schema.substring(1)).path("properties");
            if (properties.has("items")) {
                lists.add(operation.id());
                assertThat(properties.has("next")).as(operation.id()).isTrue();
                assertThat(properties.at("/items/maxItems").asInt()).as(operation.id()).isEqualTo(500);
                assertThat(operation.node().path("parameters").toString()).as(operation.id()).contains("parameters/limit", "parameters/cursor");
            }
        }
        assertThat(lists).containsExactlyInAnyOrder("listPeople", "listCourses", "listSessions", "listEnrolments", "listDevices", "listAudit", "listSchoolSessions", "listPasses", "listCorrections", "listMails", "listSchoolMails", "listUndelivered", "listChat", "listWebhooks", "listDeliveries", "listProviders", "listGuardedAccounts", "listHostGroups", "listHosts", "listHostAssignments", "listSessionsWithoutHost", "listDrifts", "listHostSignIns", "listHostAccounts", "listSeries", "listTermPlans", "listTermOutlook", "listHolidays", "listHolidayChanges");
    }

    /// A middle one first, so that later ones come before and after what was read.
    @Test
    void people_courses_rosters_sessions_and_webhooks_are_stable_under_insertion() {
        stable("/api/v1/people?q=paged", "uid", name -> lms.put("/api/v1/people/paged-" + name, "{\"displayName\":\"paged " + name + "\"}"));
        stable("/api/v1/courses?q=paged", "code", name -> lms.put("/api/v1/courses/paged-" + name, "{\"title\":\"paged " + name + "\",\"zone\":\"UTC\"}"));
        stable(COURSE + "/enrolments?q=paged", "uid", name -> lms.put(COURSE + "/enrolments/paged-" + name, "{\"displayName\":\"paged " + name + "\"}"));
        stable(COURSE + "/sessions?", "code", name -> lms.put(COURSE + "/sessions/s-" + name, "{\"title\":\"S\",\"startsAt\":\"2026-09-0" + (name.charAt(0) - 'a' + 1)
                + "T10:00Z\",\"endsAt\":\"2026-09-0" + (name.charAt(0) - 'a' + 1) + "T11:00Z\"}"));
        stable("/api/v1/webhooks?", "name", name -> lms.put("/api/v1/webhooks/" + name, hook()));
    }

    @Test
    void logs_whose_newest_line_comes_first_go_on_where_they_were() {
        for (int i = 0; i < 3; i++) {
            lms.post("/api/v1/webhooks/log/test", "");
        }
        newest("/api/v1/webhooks/log/deliveries?", "id", () -> lms.post("/api/v1/webhooks/log/test", ""));
        newest("/api/v1/audit?action=webhook.", "number", () -> lms.post("/api/v1/webhooks/log/secret", ""));
    }

    @Test
    void devices_come_in_parts_the_newest_first() {
        lms.put("/api/v1/people/many", "{\"displayName\":\"Many\"}");
        for (int minute = 0; minute < 4; minute++) {
            device("many " + minute, "2026-09-01 09:0" + minute / 2 + "Z");          // two at the same instant each
        }
        newest("/api/v1/people/many/devices?", "id", () -> device("many later", "2026-09-01 09:30Z"));
    }

    @Test
    void providers_come_in_parts() {
        List<String> whole = items(lms.get("/api/v1/providers").json(), "code");
        assertThat(walk("/api/v1/providers?", "code", 1, () -> { })).isEqualTo(whole).hasSizeGreaterThan(1);
    }

    @Test
    void limits_and_foreign_cursors_are_told_everywhere() {
        for (String list : List.of("/people", "/courses", "/courses/paged/sessions", "/courses/paged/enrolments", "/webhooks", "/webhooks/log/deliveries", "/providers", "/audit", "/mails", "/mails/undelivered", "/people/many/devices")) {
            if (list.startsWith("/people/")) {
                lms.put("/api/v1/people/many", "{\"displayName\":\"Many\"}");
                device("one more", "2026-09-01 08:00Z");
            }
            for (String wrong : List.of("limit=0", "limit=501", "limit=x", "cursor=xyz", "cursor=%00", "cursor=-1")) {
                assertThat(lms.get("/api/v1" + list + "?" + wrong).status()).as(list + " " + wrong).isIn(400, 422);
            }
        }
    }

    /// Puts c, e and g; after the first part, which ends at c, b and d come and g's neighbour; nothing of what was there is lost or told twice.
    private static void stable(String list, String id, java.util.function.Consumer<String> put) {
        List.of("c", "e", "g").forEach(put);
        List<String> before = items(lms.get(list + "&limit=500").json(), id);
        List<String> seen = walk(list, id, 1, () -> List.of("b", "d").forEach(put));
        assertThat(seen).as(list).doesNotHaveDuplicates().containsSubsequence(before);
        assertThat(seen.stream().filter(one -> !before.contains(one)).collect(Collectors.toSet())).as("only what lies ahead of the reader: %s", list).hasSizeLessThanOrEqualTo(1);
    }

    private static void newest(String list, String id, Runnable more) {
        List<String> before = items(lms.get(list + "&limit=500").json(), id);
        assertThat(before).hasSizeGreaterThan(2);
        assertThat(walk(list, id, 1, more)).as(list).isEqualTo(before);
    }

    private static List<String> walk(String list, String id, int limit, Runnable afterTheFirst) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = lms.get(list + "&limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))).json();
            assertThat(part.path("items")).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(items(part, id));
            if (cursor.isEmpty()) {
                afterTheFirst.run();
            }
            cursor = part.path("next").isNull() ? "" : part.path("next").asString();
        } while (!cursor.isEmpty());
        return seen;
    }

    private static List<String> items(JsonNode page, String id) {
        return page.path("items").valueStream().map(item -> item.path(id).asString()).toList();
    }

    private static void device(String label, String at) {
        database.jdbc().sql("insert into device (person_id, key_thumbprint, label, first_seen_at) select person_id, sha256(:label::bytea), :label, :at::timestamptz from person where uid = 'many' on conflict do nothing")
                .param("label", label).param("at", at).update();
    }
}

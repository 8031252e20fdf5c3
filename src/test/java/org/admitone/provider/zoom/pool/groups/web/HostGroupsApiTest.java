package org.admitone.provider.zoom.pool.groups.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.admitone.api.ApiClient;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A program looks at what a group and a host's limits would do to coming classes, before it says so.
class HostGroupsApiTest {

    private static final String GROUPS = "/api/v1/providers/zoom/host-groups";
    private static final String HOSTS = "/api/v1/providers/zoom/hosts/";
    private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    static final SettableClock CLOCK = SettableClock.at("2026-09-01T08:00:00Z");
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK);

    private final School school = new School(DATABASE, CLOCK);
    private final ApiClient lms = ApiClient.of(SERVER);

    @Test
    void what_was_shown_is_what_becomes_of_the_classes() {
        host("one");
        host("Room 2");
        School.Lesson algebra = lesson();
        lesson();
        without(0);
        String maths = "{\"name\":\"Maths\",\"beside\":\"own_only\",\"hosts\":[\"one\",\"Room 2\"],\"courses\":[\"%s\"]}".formatted(code(algebra));
        ApiClient.Answer look = lms.post(GROUPS + "/preview", maths);
        assertThat(look.json().path("lost").asInt()).isEqualTo(1);
        assertThat(look.json().at("/sessions/0/becomes").asString()).isEqualTo("loses");
        assertThat(look.json().at("/sessions/0/why").asString()).isEqualTo("group-without-hosts");
        assertThat(lms.get(GROUPS).json().path("items").size()).as("a preview makes nothing").isZero();

        assertThat(lms.post(GROUPS + "?digest=other", maths).code()).isEqualTo("changed-meanwhile");
        ApiClient.Answer made = lms.post(GROUPS + "?digest=" + look.json().path("digest").asString(), maths);
        without(1);
        assertThat(lms.get("/api/v1/term-outlook/sessions?firstDay=2026-11-01&lastDay=2026-12-31").json().toString()).as("the outlook says why")
                .contains("\"nobody\":{\"code\":\"group-without-hosts\",\"words\":\"The group that it belongs to has no hosts.\"}");
        String group = GROUPS + "/" + made.json().path("id").asString();
        assertThat(lms.get(group + "/removal").json().path("gained").asInt()).isEqualTo(1);
        assertThat(lms.get(group + "/removal").json().path("withoutHost").asInt()).isZero();
        assertThat(lms.get(group).status()).as("a preview removes nothing").isEqualTo(200);
        assertThat(lms.get(GROUPS + "/00000000-0000-0000-0000-000000000000/removal").code()).isEqualTo("not-there");

        assertThat(lms.put(group, maths.replace("Maths", "Algebra"), "If-Match", made.header("ETag")).status()).isEqualTo(200);
        assertThat(lms.delete(group, "If-Match", made.header("ETag")).status()).as("it is another by now").isEqualTo(412);
        String removal = lms.get(group + "/removal").json().path("digest").asString();
        assertThat(lms.delete(group + "?digest=" + look.json().path("digest").asString()).code()).as("another preview's").isEqualTo("changed-meanwhile");
        assertThat(lms.delete(group + "?digest=" + removal).status()).isEqualTo(204);
        without(0);

        String host = HOSTS + "Room%202";
        assertThat(lms.post(host + "/preview", "{\"use\":\"not_for_classes\"}").json().path("withoutHost").asInt()).isEqualTo(1);
        assertThat(lms.get(host).json().path("use").asString()).as("a preview changes nothing").isEqualTo("for_classes");
        assertThat(lms.put(host + "?digest=" + removal, "{\"use\":\"not_for_classes\"}").code()).isEqualTo("changed-meanwhile");
        assertThat(lms.put(host, "{\"use\":\"not_for_classes\",\"people\":40}").json().path("people").asInt()).isEqualTo(40);
        without(1);
        assertThat(lms.put(host, "{\"use\":\"for_classes\"}").json().path("people").asInt()).as("what is left out stays").isEqualTo(40);
        without(0);
    }

    private static void without(int sessions) {
        Eventually.isTrue(sessions + " without a host", Duration.ofSeconds(20), () -> DATABASE.jdbc().sql("""
                select (select count(*) from zoom_host_assignment) = 2 - :without and (select count(*) from zoom_host_unfit) = :without
                """).param("without", sessions).query(Boolean.class).single());
    }

    private static void host(String name) {
        DATABASE.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values (:host, 'r…@school.example', :host, true, 1, true, now())")
                .param("host", name).update();
    }

    private static String code(School.Lesson lesson) {
        return DATABASE.jdbc().sql("select code from course where course_id = ?").param(lesson.course().value()).query(String.class).single();
    }

    private School.Lesson lesson() {
        School.Lesson lesson = school.lesson("ask", TEN, Duration.ofHours(1));
        DATABASE.jdbc().sql("update session set revision = revision + 1, provider = 'zoom' where session_id = ?").param(lesson.session().value()).update();
        return lesson;
    }
}

package org.admitone.provider.zoom.pool.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.api.ApiClient;
import org.admitone.console.Looks;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Staff pin a session to a host, take the pin away, and hold it in a room here; people's links stay.
class SessionHostTest {

    private static final Instant TEN = Instant.parse("2026-09-03T10:00:00Z");

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final SettableClock clock = SettableClock.at("2026-09-01T08:00:00Z");
    @AutoClose final TestServer server = TestServer.on(database, clock);
    final School school = new School(database, clock);
    final ApiClient lms = ApiClient.of(server);

    @Test
    void in_the_console_a_session_is_pinned_unpinned_and_held_in_a_room() {
        host("host1", "Room 1", "paid", 100);
        host("host2", "Room 2", "paid", 100);
        School.Lesson lesson = lesson();
        planned("select host_id = 'host1' from zoom_host_assignment");
        try (TestBrowser browser = TestBrowser.start()) {
            Page page = browser.desktop().newPage();
            Looks look = new Looks(page);
            begins(page);
            page.navigate(server.uri("/console/sessions/" + lesson.session()).toString());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who hosts it")).click();
            assertThat(page.getByText("Room 1 hosts this class.")).isVisible();
            page.getByLabel("Host", new Page.GetByLabelOptions().setExact(true)).selectOption("Room 2");
            press(page, "Pin it to this host");
            planned("select host_id = 'host2' and pinned from zoom_host_assignment");
            page.reload();
            assertThat(page.getByText("Room 2 hosts this class.")).isVisible();
            assertThat(page.getByText("Pinned to Room 2 by mathilde")).isVisible();
            look.at("session-host-pinned");
            database.jdbc().sql("update zoom_host set usable = false where host_id = 'host2'").update();
            planned("select exists (select from zoom_host_unfit where why = 'pinned-gone')");
            page.navigate(server.uri("/console/providers/zoom/hosts").toString());
            assertThat(page.getByText("It is pinned to Room 2, who holds no classes any more.")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who hosts it")).click();
            look.at("session-host-without");
            press(page, "Take the pin away");
            planned("select host_id = 'host1' and not pinned from zoom_host_assignment");
            database.jdbc().sql("update zoom_host set usable = false").update();
            planned("select exists (select from zoom_host_unfit where why = 'no-hosts')");
            page.navigate(server.uri("/console/providers/zoom/hosts").toString());
            press(page, "Hold it in a built-in room");
            assertThat(page.getByText("The class is held in a built-in room. Everybody’s link stays.")).isVisible();
            page.navigate(server.uri("/console/sessions/" + lesson.session() + "/host").toString());
            assertThat(page.getByText("This class is not held in Zoom.")).isVisible();
        }
        assertThat(audited()).containsExactly("session.host_pinned staff:mathilde", "session.host_unpinned staff:mathilde", "session.changed staff:mathilde");
    }

    @Test
    void a_host_that_could_never_hold_it_is_refused_with_every_reason() {
        host("small", "Small", "unpaid", 2);
        School.Lesson lesson = lesson();
        school.members(lesson, "learner", 3);
        ApiClient.Answer answer = lms.put(at(lesson) + "/host", "{\"host\":\"small\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("3 people belong to this session; meetings of this host hold 2.", "This host has no licence", "Zoom ends meetings of a host without a licence after 40.");
        assertThat(lms.put(at(lesson) + "/host", "{\"host\":\"nobody\"}").text()).contains("There is no such host that may hold classes.");
        database.jdbc().sql("update session set cancelled_at = now()").update();
        assertThat(lms.put(at(lesson) + "/host", "{\"host\":\"nobody\"}").text()).contains("This session is cancelled or over.", "There is no such host");
        assertThat(audited()).isEmpty();
    }

    @Test
    void a_pin_to_a_host_that_another_pin_takes_is_kept_and_said() {
        host("host1", "Room 1", "paid", 100);
        host("host2", "Room 2", "paid", 100);
        School.Lesson first = lesson();
        School.Lesson second = lesson();
        assertThat(lms.put(at(first) + "/host", "{\"host\":\"host1\"}").status()).isEqualTo(200);
        assertThat(lms.put(at(second) + "/host", "{\"host\":\"host1\"}").status()).isEqualTo(200);
        planned("select exists (select from zoom_host_unfit where why = 'pinned-taken')");
        boolean firstHeld = lms.get(at(first) + "/host").json().path("why").isNull();
        School.Lesson without = firstHeld ? second : first;
        assertThat(lms.get(at(without) + "/host").json().at("/why/code").asString()).isEqualTo("pinned-taken");
        assertThat(lms.get(at(without) + "/host").json().at("/pinned/host").asString()).isEqualTo("host1");
        assertThat(lms.delete(at(without) + "/host").status()).isEqualTo(204);
        planned("select count(*) = 2 from zoom_host_assignment");
        assertThat(lms.get(at(without) + "/host").json().at("/hosted/host").asString()).isEqualTo("host2");
    }

    @Test
    void the_link_that_somebody_has_leads_into_the_room_also_where_it_moves_after_the_door_opened() {
        School.Lesson lesson = lesson();
        School.Lesson late = lesson();
        School.Member ada = school.members(lesson, "learner", 1).getFirst();
        planned("select count(*) = 2 from zoom_host_unfit where why = 'no-hosts'");
        assertThat(lms.post(at(lesson) + "/room", "").json().path("provider").asString()).isEqualTo("rooms");
        long revision = revision(lesson);
        assertThat(lms.post(at(lesson) + "/room", "").status()).as("again").isEqualTo(200);
        assertThat(revision(lesson)).isEqualTo(revision);
        planned("select count(*) = 1 from zoom_host_unfit");
        clock.advance(Duration.between(clock.instant(), TEN));
        DeviceClient device = DeviceClient.at(server.address());
        school.proved(ada, device);
        var answer = device.knock(ada.link());
        assertThat(answer.admitted()).isTrue();
        assertThat(answer.body()).contains("/room/" + lesson.session());
        assertThat(lms.post(at(late) + "/room", "").json().path("provider").asString()).as("nobody is inside").isEqualTo("rooms");
        assertThat(database.jdbc().sql("select detail::jsonb ->> 'becauseOf' from audit where action = 'session.changed'").query(String.class).list()).containsExactly("no-hosts", "no-hosts");
    }

    private void begins(Page page) {
        page.navigate(server.uri("/console/welcome/" + server.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value()).toString());
        page.getByLabel("Your name").fill("Mathilde Vaerting");
        page.getByLabel("Sign-in name").fill("mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
        page.getByLabel("Password once more").fill("three words in a row");
        press(page, "Begin");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static String at(School.Lesson lesson) {
        return "/api/v1/sessions/" + lesson.session();
    }

    private long revision(School.Lesson lesson) {
        return lms.get(at(lesson)).json().path("revision").asLong();
    }

    private List<String> audited() {
        return database.jdbc().sql("select action || ' ' || actor from audit where action like 'session.%' order by seq").query((row, _) -> row.getString(1)).list();
    }

    private void host(String id, String name, String kind, int people) {
        database.jdbc().sql("""
                insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, kind, people, seen_at) values (?, 'x', ?, true, 1, true, ?, ?, now())
                """).params(id, name, kind, people).update();
    }

    private School.Lesson lesson() {
        School.Lesson lesson = school.lesson("ask", TEN, Duration.ofHours(1));
        database.jdbc().sql("update session set provider = 'zoom', revision = revision + 1 where session_id = ?").param(lesson.session().value()).update();
        return lesson;
    }

    private void planned(String truth) {
        Eventually.isTrue(truth, Duration.ofSeconds(30), () -> {
            server.nudge();
            return database.jdbc().sql(truth).query(Boolean.class).optional().orElse(false);
        });
    }
}

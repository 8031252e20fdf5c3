package org.admitone.provider.zoom.pool.groups.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import org.admitone.api.ApiClient;
import org.admitone.console.Looks;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.Eventually;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Classes are brought together on as few hosts as possible on its page in a real browser, and by the API.
class FewestPageTest {

    private static final Instant TEN = Instant.parse("2026-09-13T10:00:00Z");

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    static final SettableClock CLOCK = SettableClock.at("2026-09-01T08:00:00Z");
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK);
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final School school = new School(DATABASE, CLOCK);
    private final ApiClient lms = ApiClient.of(SERVER);
    private final Page page = BROWSER.desktop().newPage();
    private final Looks look = new Looks(page);

    @Test
    void it_is_shown_first_and_done_as_shown_or_shown_anew() {
        SessionId spread = spread();
        begins();
        page.navigate(SERVER.uri("/console/providers/zoom/hosts").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Use as few hosts as possible")).click();
        assertThat(page.getByText("One licence fewer is enough.")).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Room");
        look.at("hosts-fewest");

        School.Lesson late = lesson(TEN.plus(Duration.ofDays(1)));
        planned(4);
        uses();
        assertThat(page.getByText("Sessions or hosts have changed since you looked")).isVisible();
        assertThat(page.getByText("No licence can be saved.")).isVisible();
        change(late.session(), "cancelled_at = now()");
        planned(3);
        page.navigate(SERVER.uri("/console/providers/zoom/hosts/fewest").toString());
        uses();
        assertThat(page.getByText("Done. One host holds all classes to come.")).isVisible();
        planned(3);
        assertThat(lms.get("/api/v1/providers/zoom/pool/fewest").json().path("licencesBefore").asInt()).isEqualTo(1);
        assertThat(lms.get("/api/v1/sessions/" + spread + "/host").json().at("/hosted/hostName").asString()).isEqualTo("Room 1");
        assertThat(lms.get("/api/v1/providers/zoom/pool/fewest?made=nothing").code()).isEqualTo("bad-input");
    }

    private void uses() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use as few hosts as possible")).click();
    }

    /// Three classes, of which one is alone on its host since another was cancelled.
    private SessionId spread() {
        host("one", "Room 1");
        host("two", "Room 2");
        School.Lesson first = lesson(TEN);
        School.Lesson beside = lesson(TEN);
        School.Lesson alone = lesson(TEN.plus(Duration.ofDays(1)));
        School.Lesson with = lesson(TEN.plus(Duration.ofDays(2)));
        pin(first.session(), "one");
        pin(alone.session(), "two");
        pin(with.session(), "one");
        planned(4);
        DATABASE.jdbc().sql("delete from zoom_host_pin where session_id = ?").param(alone.session().value()).update();
        change(beside.session(), "cancelled_at = now()");
        planned(3);
        Eventually.isTrue("it is pinned no more", Duration.ofSeconds(30), () -> {
            SERVER.nudge();
            return DATABASE.jdbc().sql("select not pinned and host_id = 'two' from zoom_host_assignment where session_id = ?").param(alone.session().value()).query(Boolean.class).single();
        });
        return alone.session();
    }

    private void begins() {
        page.navigate(SERVER.uri("/console/welcome/" + SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value()).toString());
        page.getByLabel("Your name").fill("Mathilde Vaerting");
        page.getByLabel("Sign-in name").fill("mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
        page.getByLabel("Password once more").fill("three words in a row");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin")).click();
    }

    private static void host(String id, String name) {
        DATABASE.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values (?, 'x', ?, true, 1, true, now())").param(id).param(name).update();
    }

    private static void pin(SessionId session, String host) {
        DATABASE.jdbc().sql("insert into zoom_host_pin values (?, ?, 'staff:x', now())").param(session.value()).param(host).update();
    }

    private School.Lesson lesson(Instant startsAt) {
        School.Lesson lesson = school.lesson("ask", startsAt, Duration.ofHours(1));
        change(lesson.session(), "provider = 'zoom'");
        return lesson;
    }

    private static void change(SessionId session, String set) {
        DATABASE.jdbc().sql("update session set revision = revision + 1, " + set + " where session_id = ?").param(session.value()).update();
    }

    private static void planned(int assigned) {
        Eventually.isTrue("the hosts are planned", Duration.ofSeconds(30), () -> {
            SERVER.nudge();
            return DATABASE.jdbc().sql("select count(*) = ? from zoom_host_assignment").param(assigned).query(Boolean.class).single();
        });
    }
}

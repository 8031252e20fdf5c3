package org.admitone.provider.zoom.pool.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the pool has worked out, on its page in a real browser and by the API.
class HostsPageTest {

    private static final Instant TEN = Instant.parse("2026-09-03T10:00:00Z");

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    static final SettableClock CLOCK = SettableClock.at("2026-09-01T08:00:00Z");
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK);
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final School school = new School(DATABASE, CLOCK);
    private final ApiClient lms = ApiClient.of(SERVER);
    private final Page page = BROWSER.desktop().newPage();
    private final Looks look = new Looks(page);

    @Test
    void the_page_and_the_api_say_whether_the_hosts_are_enough_and_who_holds_what() {
        begins();
        assertThat(page.getByText("No class to come is held in Zoom.")).isVisible();
        look.at("hosts-none");
        host("host1", "Room 1");
        School.Lesson first = lesson(TEN);
        School.Lesson next = lesson(TEN.plus(Duration.ofDays(1)));
        planned(2, 0);
        page.reload();
        assertThat(page.getByText("Every class in Zoom has its host.")).isVisible();
        assertThat(page.locator("section:has(#held) tbody tr")).hasCount(2);
        School.Lesson beside = lesson(TEN.plus(Duration.ofMinutes(30)));
        planned(2, 1);
        saysWhatIsMissing(beside);
        choosesDays();
        programsAreToldTheSame(first, next, beside);
    }

    private void begins() {
        page.navigate(SERVER.uri("/console/welcome/" + SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value()).toString());
        page.getByLabel("Your name").fill("Mathilde Vaerting");
        page.getByLabel("Sign-in name").fill("mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
        page.getByLabel("Password once more").fill("three words in a row");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin")).click();
        page.navigate(SERVER.uri("/console/providers").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hosts").setExact(true)).click();
    }

    private void saysWhatIsMissing(School.Lesson beside) {
        page.reload();
        assertThat(page.getByText("One class has no host.")).isVisible();
        assertThat(page.getByText("One more licence would do for all of them.")).isVisible();
        assertThat(page.locator(".figure").first()).containsText("2");
        Locator without = page.locator("section:has(#without) tbody tr");
        assertThat(without).containsText("The one host that could hold it is taken");
        assertThat(without.getByRole(AriaRole.LINK).first()).hasAttribute("href", "/console/sessions/" + beside.session());
        assertThat(page.locator("section:has(#peak) li")).hasCount(2);
        look.at("hosts");
    }

    private void choosesDays() {
        page.getByLabel("From day").fill("2026-09-04");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
        assertThat(page.locator("section:has(#held) tbody tr")).hasCount(1);
        page.getByLabel("Host", new Page.GetByLabelOptions().setExact(true)).selectOption("Room 1");
        page.getByLabel("From day").fill("2026-10-04");
        page.getByLabel("To day").fill("2026-10-05");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
        assertThat(page.getByText("Nobody is hosting on these days")).isVisible();
    }

    private void programsAreToldTheSame(School.Lesson first, School.Lesson next, School.Lesson beside) {
        String pool = "/api/v1/providers/zoom/pool";
        JsonNode standing = lms.get(pool).json();
        assertThat(List.of(standing.path("licencesNeeded").asInt(), standing.path("licencesAtLeast").asInt(), standing.path("licencesMissing").asInt(), standing.path("hosts").asInt(),
                standing.path("assigned").asInt(), standing.path("withoutHost").asInt(), standing.at("/peak/sessions").asInt())).containsExactly(2, 2, 1, 1, 2, 1, 2);
        JsonNode part = lms.get(pool + "/assignments?limit=1").json();
        JsonNode held = part.at("/items/0");
        assertThat(held.path("session").asString()).isEqualTo(first.session().toString());
        assertThat(held.path("hostName").asString()).isEqualTo("Room 1");
        assertThat(held.path("chosenBy").asString()).isEqualTo("pool");
        assertThat(lms.get(pool + "/assignments?limit=1&cursor=" + part.path("next").asString()).json().at("/items/0/session").asString()).isEqualTo(next.session().toString());
        assertThat(lms.get(pool + "/assignments?host=host2").json().path("items")).isEmpty();
        assertThat(lms.get(pool + "/assignments?from=2026-09-04T00:00:00Z").json().path("items")).hasSize(1);
        assertThat(lms.get(pool + "/assignments?until=2026-09-03T09:00:00Z").json().path("items")).isEmpty();
        assertThat(lms.get(pool + "/assignments?course=" + held.path("course").asString()).json().path("items")).hasSize(1);
        absurdDays(pool);
        JsonNode without = lms.get(pool + "/without-host").json().at("/items/0");
        assertThat(without.path("session").asString()).isEqualTo(beside.session().toString());
        assertThat(without.at("/why/code").asString()).isEqualTo("nobody-free");
        assertThat(without.at("/why/hosts").asInt()).isEqualTo(1);
        assertThat(lms.get(pool + "/without-host?course=other").json().path("items")).isEmpty();
    }

    private void absurdDays(String pool) {
        assertThat(lms.get(pool + "/assignments?from=2026-10-04T00:00:00Z&until=2026-09-04T00:00:00Z").json().path("items")).as("the end before the beginning").isEmpty();
        assertThat(lms.get(pool + "/assignments?from=1900-01-01T00:00:00Z&until=9999-01-01T00:00:00Z").json().path("items")).as("all there is").hasSize(2);
        assertThat(lms.get(pool + "/assignments?until=%2B1000000-01-01T00:00:00Z").status()).as("beyond any calendar").isEqualTo(422);
        for (String days : List.of("from=%2B999999999-12-31", "from=2026-09-03&until=%2B999999999-12-31", "until=-999999999-01-01", "from=9999-12-31", "from=2026-10-04&until=2026-09-03")) {
            assertThat(page.navigate(SERVER.uri("/console/providers/zoom/hosts?" + days).toString()).status()).as(days).isEqualTo(200);
        }
    }

    private static void host(String id, String name) {
        DATABASE.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values (?, 'x', ?, true, 1, true, now())").param(id).param(name).update();
    }

    private School.Lesson lesson(Instant startsAt) {
        School.Lesson lesson = school.lesson("ask", startsAt, Duration.ofHours(1));
        DATABASE.jdbc().sql("update session set provider = 'zoom', revision = revision + 1 where session_id = ?").param(lesson.session().value()).update();
        return lesson;
    }

    private static void planned(int assigned, int without) {
        Eventually.isTrue("the hosts are planned", Duration.ofSeconds(30), () -> {
            SERVER.nudge();
            return DATABASE.jdbc().sql("select (select count(*) from zoom_host_assignment) = ? and (select count(*) from zoom_host_unfit) = ?").param(assigned).param(without)
                    .query(Boolean.class).single();
        });
    }
}

package org.admitone.provider.zoom.terms.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.admitone.audit.Actor;
import org.admitone.console.Looks;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.TestBrowser;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.scenario.ZoomSchool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A term is looked at, started and watched in a real browser; another one waits for a host, is paused, goes on, and is given up.
class TermPlanPageTest {

    private static final int LESSONS = 12;

    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-01T08:00:00Z", options -> options);
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final Page page = BROWSER.desktop().newPage();
    private final Looks look = new Looks(page);

    @Test
    void a_term_is_looked_at_started_and_watched_and_another_paused_and_given_up() {
        IntStream.range(0, LESSONS).forEach(n -> SCHOOL.lesson("ask", Instant.parse("2026-11-02T08:00:00Z").plus(Duration.ofHours(30L * n)), Duration.ofHours(1)));
        begins();
        looksAtATerm();
        startsItAndSeesItDone();
        SCHOOL.server.bean(AccountDesk.class).choose(Set.of(), Actor.staff("olga"));
        SCHOOL.lesson("ask", Instant.parse("2026-12-02T08:00:00Z"), Duration.ofHours(1));
        startsOneThatWaits();
        pausesResumesAndGivesUp();
        whatIsWrongStandsBesideItsField();
    }

    private void begins() {
        page.navigate(SCHOOL.server.uri("/console/welcome/" + SCHOOL.server.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value()).toString());
        page.getByLabel("Your name").fill("Mathilde Vaerting");
        page.getByLabel("Sign-in name").fill("mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
        page.getByLabel("Password once more").fill("three words in a row");
        press("Begin");
        page.navigate(SCHOOL.server.uri("/console/sessions").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prepare a term")).click();
        assertThat(page.getByText("No term was prepared yet")).isVisible();
        look.at("term-plans-none");
    }

    private void looksAtATerm() {
        days("2026-11-01", "2026-11-30");
        assertThat(page.getByText("All 12 classes will be ready in time")).isVisible();
        assertThat(page.getByText("Nothing has been begun yet.")).isVisible();
        page.locator("section:has(#weeks) a").first().click();
        assertThat(page.locator("#week tbody tr").first()).containsText("In time");
        look.at("term-outlook");
    }

    private void startsItAndSeesItDone() {
        press("Start");
        assertThat(page.getByText("Mathilde").or(page.getByText("mathilde,")).first()).isVisible();
        assertThat(page.getByText("The term is prepared.")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
        assertThat(page.locator(".progress-words")).containsText("12");
        look.at("term-plan-done");
    }

    private void startsOneThatWaits() {
        page.navigate(SCHOOL.server.uri("/console/term-plans").toString());
        days("2026-12-01", "2026-12-31");
        assertThat(page.getByText("No host account may hold these classes.")).isVisible();
        press("Start");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause"))).isVisible();
    }

    private void pausesResumesAndGivesUp() {
        press("Pause");
        assertThat(page.getByText("No further meeting is made ahead.")).isVisible();
        look.at("term-plan-paused");
        press("Go on");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause"))).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Give up")).click();
        assertThat(page.getByText("Those that were made stay.")).isVisible();
        press("Give up");
        assertThat(page.getByText("Meetings that were made stay and are looked after.")).isVisible();
        page.navigate(SCHOOL.server.uri("/console/term-plans").toString());
        assertThat(page.locator("tbody tr")).hasCount(2);
        look.at("term-plans");
        SCHOOL.server.bean(AccountDesk.class).choose(SCHOOL.server.bean(AccountDesk.class).hosts().stream().map(ZoomHost::id).collect(Collectors.toSet()), Actor.staff("olga"));
    }

    private void whatIsWrongStandsBesideItsField() {
        page.getByLabel("Only these courses").fill("nowhere");
        days("2026-12-31", "2026-12-01");
        assertThat(page.getByText("There is no course with the code nowhere.").first()).isVisible();
        page.getByLabel("Only these courses").fill("");
        days("2026-12-31", "2026-12-01");
        assertThat(page.getByText("The last day lies before the first.").first()).isVisible();
    }

    private void days(String first, String last) {
        page.getByLabel("First day").fill(first);
        page.getByLabel("Last day").fill(last);
        press("Show when all will be ready");
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}

package org.admitone.hooks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
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

/// An owner connects the learning system, sees it fail, and has sent again what it missed; in a real browser.
class WebhooksJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    static final SettableClock clock = new SettableClock(Instant.parse("2026-09-01T10:00:00Z"));
    @AutoClose static final TestServer server = TestServer.on(database, clock, "admitone.school.name=Lyceum of the Lake", "admitone.school.zone=Europe/Berlin",
            "admitone.rooms.enabled=false", Happening.NOBODY_FALLS_SILENT);
    @AutoClose static final Receiver lms = new Receiver();
    @AutoClose static final TestBrowser browser = TestBrowser.start();

    private final Page page = browser.desktop().newPage();
    private final Looks look = new Looks(page);

    @Test
    void fromNoWebhookToOneThatWasRepaired() {
        begin();
        made();
        tested();
        failing();
        repaired();
        rotatedSwitchedAndRemoved();
    }

    private void begin() {
        String code = server.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value();
        page.navigate(server.uri("/console/welcome/" + code).toString());
        page.getByLabel("Your name").fill("Mathilde Vaerting");
        page.getByLabel("Sign-in name").fill("mathilde");
        page.locator("input[type=password]").nth(0).fill("three words in a row");
        page.locator("input[type=password]").nth(1).fill("three words in a row");
        press("Begin");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Webhooks").setExact(true)).click();
        assertThat(page.getByText("Nobody is told.")).isVisible();
        look.at("60-webhooks-none");
    }

    private void made() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New webhook")).click();
        page.locator("#name").fill("moodle");
        page.locator("#url").fill("http://10.0.0.7/hooks");
        press("Make the webhook");
        assertThat(page.locator("#url-fault")).containsText("Only https is taken");
        look.at("61-webhook-form");
        page.locator("#url").fill(lms.url());
        press("Make the webhook");
        assertThat(page.locator("#secret")).containsText("whsec_");
        look.at("62-webhook-made");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Webhooks").setExact(true)).first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("moodle")).click();
        assertThat(page.locator("#secret")).hasCount(0);
        assertThat(page.getByText("Nothing was sent yet.")).isVisible();
    }

    private void tested() {
        String webhook = page.url();
        press("Send a test");
        Eventually.isTrue("the test arrived", SOON, () -> {
            page.reload();
            return page.getByText("Taken, 204").isVisible();
        });
        assertThat(page.locator("pre.sample")).containsText("webhook.test");
        look.at("63-webhook-delivery");
        page.navigate(webhook);
        assertThat(page.getByText("It works.")).isVisible();
    }

    private void failing() {
        String webhook = page.url();
        lms.does(call -> new Receiver.Does.Answers(500, "<b>out of memory</b>"));
        School school = new School(database, clock);
        School.Lesson lesson = school.lesson("move");
        Happening.joined(database.jdbc(), lesson, school.members(lesson, "learner", 3), clock.instant());
        Eventually.isTrue("it fails", SOON, () -> {
            page.navigate(webhook);
            return page.getByText("It has not taken anything since").isVisible();
        });
        look.at("64-webhook-failing");
        page.locator("tr", new Page.LocatorOptions().setHasText("Trying again")).first().getByRole(AriaRole.LINK).click();
        assertThat(page.getByText("<b>out of memory</b>")).isVisible();
        Happening.quiet(server, clock);
        clock.advance(Duration.ofMinutes(11));
        page.navigate(server.uri("/console").toString());
        assertThat(page.getByText("The webhook moodle takes nothing at the moment.")).isVisible();
        page.navigate(webhook);
    }

    private void repaired() {
        String webhook = page.url();
        Happening.quiet(server, clock);
        lms.answers(204);
        clock.advance(Duration.ofMinutes(1));
        Eventually.isTrue("it is taken", SOON, () -> {
            page.navigate(webhook);
            return page.getByText("It works.").isVisible() && page.getByText("Nothing waits.").isVisible();
        });
        press("Send again");
        assertThat(page.getByText("3 events are sent again, in order.")).isVisible();
        page.locator("#until").fill("2020-01-01T00:00");
        press("Send again");
        assertThat(page.locator("#until-fault")).containsText("after the beginning");
        Eventually.isTrue("nothing waits any more", SOON, () -> {
            page.locator("#state").selectOption("waiting");
            press("Show");
            return page.getByText("Nothing fits").isVisible();
        });
    }

    private void rotatedSwitchedAndRemoved() {
        link("New secret");
        press("Make a new secret");
        assertThat(page.locator("#secret")).containsText("whsec_");
        assertThat(page.getByText("two: the old one signs too until")).isVisible();
        link("Switch off");
        press("Switch it off");
        assertThat(page.locator(".answer-words")).hasText("It is off.");
        look.at("65-webhook-off");
        press("Switch on");
        link("Change");
        page.locator("input[value='person.refused']").uncheck();
        press("Save");
        assertThat(page.locator(".facts")).not().containsText("Refused");
        link("Remove");
        press("Remove the webhook");
        assertThat(page.getByText("The webhook moodle is removed.")).isVisible();
    }

    private void link(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }
}

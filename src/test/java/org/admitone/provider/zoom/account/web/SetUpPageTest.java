package org.admitone.provider.zoom.account.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.admitone.console.Looks;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.RunningClock;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.simulator.zoom.SimulatorOptions;
import org.admitone.simulator.zoom.ZoomSimulator;
import org.admitone.words.German;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The owner connects the school's account at Zoom in a real browser, from an empty form to a meeting that was held for trial, and forgets it.
class SetUpPageTest {

    private static final String HERE = "/console/providers/zoom";
    private static final RunningClock CLOCK = RunningClock.from("2026-09-03T08:00:00Z");
    @AutoClose static final ZoomSimulator ZOOM = ZoomSimulator.start(SimulatorOptions.defaults(CLOCK).licences(5).hosts("room1@school.example", "room2@school.example"));
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.school.name=Lyceum of the Lake", "admitone.rooms.enabled=false",
            "admitone.zoom.api-url=" + ZOOM.address() + "/v2", "admitone.zoom.oauth-url=" + ZOOM.address() + "/oauth/token");
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    /// What Zoom's own pages call a switch.
    private static final Pattern LABELS = Pattern.compile("Lyceum of the Lake|„(Show a Join from your browser link|Use Personal Meeting ID when scheduling a meeting|Test of AdmitOne)“");

    private final Page page = BROWSER.desktop().newPage();
    private final Looks look = new Looks(page);

    @Test
    void the_owner_connects_the_account_tries_it_and_forgets_it() {
        ownerBegins();
        whatIsWrongIsListedAtOnce();
        saved();
        checked();
        hostsChosen();
        tried();
        anEmptySecretKeepsTheStoredOne();
        forgotten();
        notForOthers();
    }

    private void ownerBegins() {
        page.navigate(SERVER.uri("/console/welcome/" + SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value()).toString());
        fill("Your name", "Mathilde Vaerting");
        fill("Sign-in name", "mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
        fill("Password once more", "three words in a row");
        press("Begin");
        page.navigate(SERVER.uri(HERE).toString());
        assertThat(page.getByText("Zoom is not set up.")).isVisible();
        assertThat(page.locator("#webhook-url")).hasText(SERVER.address() + "/hooks/zoom");
        page.getByText("Classes inside our own page (optional)").click();
        assertThat(page.getByText("Off: people go to Zoom by a link.")).isVisible();
        assertThat(page.getByText("never with Zoom itself")).isVisible();
        look.at("zoom-setup-fresh");
        inGerman(HERE);
    }

    private void whatIsWrongIsListedAtOnce() {
        fill("Client ID", "client with spaces");
        fill("Domain of the aliases", "not a domain");
        fill("Client secret", "kept-by-nobody");
        page.evaluate("document.querySelector('form.form').noValidate = true");
        press("Save");
        assertThat(page.getByText("This is not saved yet.")).isVisible();
        assertThat(page.getByText("The account id is missing").first()).isVisible();
        assertThat(page.getByText("This is not an id as Zoom gives them.").first()).isVisible();
        assertThat(page.getByText("This must be a domain of yours").first()).isVisible();
        assertThat(page.getByLabel("Client ID").first()).hasValue("client with spaces");
        assertThat(page.content()).doesNotContain("kept-by-nobody");
        look.at("zoom-setup-faults");
    }

    private void saved() {
        var given = ZOOM.credentials();
        fill("Account ID", given.accountId());
        fill("Client ID", given.clientId());
        fill("Client secret", given.clientSecret());
        fill("Webhook secret token", given.webhookSecret());
        fill("App ID", given.appId());
        fill("Domain of the aliases", "classes.school.example");
        press("Save");
        assertThat(page.getByText("The account is saved. Check it now.")).isVisible();
        assertThat(page.getByText("Stored and sealed: the client secret, the webhook secret.")).isVisible();
        noSecretStandsHere();
        look.at("zoom-setup-saved");
    }

    private void checked() {
        press("Check the account");
        assertThat(page.getByText("The account was checked").first()).isVisible();
        assertThat(page.locator("fieldset .choice").last()).isVisible();
        assertThat(page.locator("input[name=host]")).hasCount(3);
        noSecretStandsHere();
        look.at("zoom-setup-checked");
        inGerman(HERE);
    }

    private void hostsChosen() {
        assertThat(page.getByText("No host is chosen for classes.")).isVisible();
        page.locator("input[name=host]").all().forEach(host -> host.setChecked(true));
        press("Let these hold classes");
        assertThat(page.getByText("Classes can be held in Zoom.")).isVisible();
        assertThat(page.getByText("No host is chosen for classes.")).hasCount(0);
    }

    private void tried() {
        press("Hold a test meeting");
        assertThat(page.getByText("A meeting was made.")).isVisible();
        assertThat(page.getByText("The meeting is as it was asked for.")).isVisible();
        assertThat(page.getByText("Somebody was registered and has a personal way in.")).isVisible();
        assertThat(ZOOM.operations()).as("the simulator knows of a meeting").anyMatch(operation -> operation.toLowerCase(java.util.Locale.ROOT).contains("meeting"));
        assertThat(ZOOM.meetings()).as("and it is deleted again").isEmpty();
        noSecretStandsHere();
        look.at("zoom-setup-tried");
        triedInGerman();
    }

    private void anEmptySecretKeepsTheStoredOne() {
        page.navigate(SERVER.uri(HERE).toString());
        press("Save");
        assertThat(page.getByText("The account is saved. Check it now.")).isVisible();
        press("Check the account");
        assertThat(page.getByText("The account was checked").first()).isVisible();
        assertThat(page.getByText("Classes can be held in Zoom.")).isVisible();
    }

    private void forgotten() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Forget the account")).click();
        assertThat(page.getByText("Its secrets are deleted here.")).isVisible();
        look.at("zoom-setup-forget");
        inGerman(HERE + "/forget");
        press("Forget the account");
        assertThat(page.getByText("The account is forgotten.")).isVisible();
        assertThat(page.getByText("Zoom is not set up.")).isVisible();
        assertThat(DATABASE.jdbc().sql("select count(*) from zoom_account").query(Long.class).single()).isZero();
    }

    private void notForOthers() {
        DATABASE.jdbc().sql("update staff set role = 'scheduler'").update();
        Response answer = page.navigate(SERVER.uri(HERE).toString());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.content()).doesNotContain("Client secret", ZOOM.credentials().accountId());
    }

    private void triedInGerman() {
        page.navigate(SERVER.uri(HERE + "?lang=de").toString());
        press("Ein Probe-Meeting halten");
        assertThat(page.getByText("Ein Meeting wurde angelegt.")).isVisible();
        assertThat(page.getByText("Das Meeting wurde wieder gelöscht.")).isVisible();
        German.only(page, "a test meeting", LABELS);
        page.setViewportSize(1280, 800);
        page.navigate(SERVER.uri(HERE + "?lang=en").toString());
    }

    private void inGerman(String address) {
        page.navigate(SERVER.uri(address + "?lang=de").toString());
        German.only(page, address, LABELS);
        page.setViewportSize(1280, 800);
        page.navigate(SERVER.uri(address + "?lang=en").toString());
    }

    private void noSecretStandsHere() {
        var given = ZOOM.credentials();
        assertThat(page.content()).doesNotContain(given.clientSecret(), given.webhookSecret());
        assertThat(page.url()).startsWith(SERVER.uri(HERE).toString()).doesNotContain(given.accountId());
    }

    private void fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }
}

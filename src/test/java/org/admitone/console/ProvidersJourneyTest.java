package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.Found;
import org.admitone.simulator.zoom.SimulatorOptions;
import org.admitone.simulator.zoom.ZoomSimulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// From a house that knows only its own rooms to a class that is prepared elsewhere, in a real browser: what is promised is read before it is chosen.
class ProvidersJourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Duration PREPARED = Duration.ofSeconds(60);

    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final ZoomSimulator zoom = ZoomSimulator.start(SimulatorOptions.defaults(Clock.systemUTC()));
    @AutoClose static final TestServer server = TestServer.on(database, "admitone.school.name=Lyceum of the Lake", "admitone.school.zone=" + ZONE.getId(),
            "admitone.zoom.api-url=" + zoom.address() + "/v2", "admitone.zoom.oauth-url=" + zoom.address() + "/oauth/token");
    @AutoClose static final TestBrowser browser = TestBrowser.start();

    private final Page page = browser.desktop().newPage();
    private final Looks look = new Looks(page);

    @Test
    void fromOneProviderToAClassHeldInAnother() {
        begin();
        String course = course();
        onlyTheRooms(course);
        setUp();
        String session = planned(course);
        prepared(session);
        changed(session);
        backInTheRooms(session);
        forgotten(session);
    }

    private void begin() {
        String code = server.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value();
        page.navigate(server.uri("/console/welcome/" + code).toString());
        fill("Your name", "Mathilde Vaerting");
        fill("Sign-in name", "mathilde");
        page.locator("input[type=password]").nth(0).fill("three words in a row");
        page.locator("input[type=password]").nth(1).fill("three words in a row");
        press("Begin");
        assertThat(page.getByText("Welcome, Mathilde Vaerting.")).isVisible();
    }

    private String course() {
        page.navigate(server.uri("/console/courses/new").toString());
        page.locator("#code").fill("ALG-1");
        fill("Title", "Algebra");
        press("Add the course");
        String course = page.url().replaceAll("(/console/courses/[^/]+).*", "$1");
        page.navigate(course + "/import");
        page.getByLabel("The class list").fill("name;email;id;role\nAda Lovelace;ada@school.example;4711;teacher\nGrace Hopper;grace@school.example;4712;learner\n");
        press("See what changes");
        press("Import it");
        assertThat(page.getByText("Imported: 2 added")).isVisible();
        return course;
    }

    private void onlyTheRooms(String course) {
        page.navigate(course + "/sessions/new");
        assertThat(page.locator("#title")).isVisible();
        assertThat(page.getByLabel("Held in")).hasCount(0);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Providers").setExact(true)).click();
        assertThat(page.getByText("Classes can be held in: Built-in rooms.")).isVisible();
        assertThat(page.locator("#rooms")).containsText("All that was asked for is enforced.");
        page.getByText("19 promises are enforced").click();
        assertThat(page.locator("#rooms")).containsText("The database keeps one live seat");
        page.getByText("19 promises are enforced").click();
        assertThat(page.locator("#zoom .panel-head")).containsText("Not set up");
        assertThat(page.locator("#zoom")).containsText("below stands the least that it would keep");
        look.at("40-providers-one");
    }

    private void setUp() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set up Zoom")).click();
        var credentials = zoom.credentials();
        page.locator("#accountId").fill(credentials.accountId());
        page.locator("#clientId").fill(credentials.clientId());
        page.locator("#clientSecret").fill(credentials.clientSecret());
        page.locator("#webhookSecret").fill(credentials.webhookSecret());
        page.locator("#aliasDomain").fill("alias.example");
        press("Save");
        press("Check the account");
        assertThat(page.locator("input[name=host]").first()).isVisible();
        page.locator("input[name=host]").first().check();
        press("Let these hold classes");
        assertThat(page.getByText("These hosts hold classes now.")).isVisible();
        page.navigate(server.uri("/console/providers").toString());
        assertThat(page.getByText("Classes can be held in: Built-in rooms, Zoom.")).isVisible();
        assertThat(promise("N4")).containsText("Noticed");
        assertThat(promise("N4")).containsText("Because Zoom is not known to let this account take people out.");
        server.bean(AccountDesk.class).foundRemoval(Found.YES);         // as a class that runs would show
        page.reload();
        assertThat(promise("N4")).containsText("Corrected");
        assertThat(promise("N4")).containsText("Because Zoom lets this account take people out.");
        look.at("41-providers-two");
    }

    private String planned(String course) {
        page.navigate(course + "/sessions/new");
        fill("Title", "Algebra, lesson 7");
        page.locator("#date").fill(LocalDate.now(ZONE).plusDays(1).toString());
        assertThat(page.getByLabel("Held in")).hasValue("rooms");
        page.getByLabel("Held in").selectOption("zoom");
        look.at("42-session-form-held-in");
        press("Plan the session");
        assertThat(page.locator(".page-head")).containsText("Held in Zoom");
        return page.url();
    }

    private void prepared(String session) {
        Eventually.isTrue("the class is prepared", PREPARED, () -> {
            page.navigate(session);
            return page.getByText("The Zoom meeting is ready.").isVisible() && page.getByText("2 of 2 people have their way in ready").isVisible();
        });
        assertThat(held("Corrected")).containsText("Not prevented, but put right as soon as it is seen: who comes in, ");
        assertThat(held("Noticed")).containsText("Neither prevented nor put right, but recorded and shown: links that are handed on, the meeting's address, who is host.");
        assertThat(page.locator("#held")).not().containsText("Enforced");
        look.at("43-session-held-elsewhere");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What can be promised in Zoom")).click();
        assertThat(page).hasURL(server.uri("/console/providers#zoom").toString());
    }

    /// Also by a form that does not ask where it is held.
    private void changed(String session) {
        page.navigate(session + "/edit");
        assertThat(page.getByLabel("Held in")).hasValue("zoom");
        page.evaluate("document.getElementById('provider').remove()");
        fill("Title", "Algebra, lesson 8");
        press("Save");
        assertThat(page.locator(".page-head")).containsText("Algebra, lesson 8");
        assertThat(page.locator(".page-head")).containsText("Held in Zoom");
    }

    private void backInTheRooms(String session) {
        hold(session, "rooms");
        assertThat(page.locator(".page-head")).containsText("Held in Built-in rooms");
        assertThat(page.locator("#held")).hasCount(0);
        look.at("44-session-in-the-rooms");
        hold(session, "zoom");
        assertThat(page.locator(".page-head")).containsText("Held in Zoom");
    }

    private void forgotten(String session) {
        page.navigate(server.uri("/console/providers/zoom/forget").toString());
        press("Forget the account");
        page.navigate(session);
        assertThat(held("Trouble").first()).containsText("Zoom is not set up.");
        look.at("45-session-in-trouble");
        page.navigate(session + "/edit");
        assertThat(page.getByLabel("Held in").locator("option:checked")).hasText("Zoom (not ready now)");
        page.evaluate("document.querySelector('#provider option:checked').value = 'elsewhere'");
        press("Save");
        assertThat(page.locator("#provider-fault")).containsText("Here these hold classes: rooms, zoom.");
        look.at("46-session-form-no-such-provider");
    }

    private void hold(String session, String provider) {
        page.navigate(session + "/edit");
        page.getByLabel("Held in").selectOption(provider);
        press("Save");
    }

    private Locator promise(String number) {
        return page.locator("#zoom tr").filter(new Locator.FilterOptions().setHas(page.locator("small", new Page.LocatorOptions().setHasText(java.util.regex.Pattern.compile("^" + number + "$")))));
    }

    private Locator held(String word) {
        return page.locator("#held li").filter(new Locator.FilterOptions().setHas(page.locator(".chip", new Page.LocatorOptions().setHasText(word))));
    }

    private void fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }
}

package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.console.security.StaffInvitations;
import org.admitone.pass.LinkTerms;
import org.admitone.pass.PassIssuer;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.roster.CourseId;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.scenario.Sitting;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The staff's main ways in a browser that runs no scripts, on a phone: everything is there, by links and forms alone.
class WithoutScriptsTest {

    private static final SettableClock CLOCK = SettableClock.at("2026-11-23T08:40:00Z");
    @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose private static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.school.zone=Europe/Berlin");
    @AutoClose private static final TestBrowser BROWSER = TestBrowser.start();

    private final Page page = BROWSER.profile(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();

    @Test
    void from_the_invitation_to_taking_somebody_out() {
        page.setViewportSize(360, 740);
        begins();
        signsOutAndIn();
        makesACourse();
        importsAList();
        SessionId session = plansASession();
        seesTheDoorAndTakesOut(session);
        goesElsewhereByTheMenu();
    }

    private void begins() {
        page.navigate(SERVER.uri("/console/welcome/" + SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value()).toString());
        fill("Your name", "Mathilde Vaerting");
        fill("Sign-in name", "mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
        fill("Password once more", "three words in a row");
        press("Begin");
        says("Welcome, Mathilde Vaerting.");
    }

    private void signsOutAndIn() {
        press("Menu");
        press("Sign out");
        says("You are signed out.");
        fill("Sign-in name", "mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
        press("Sign in");
        assertThat(page).hasURL(SERVER.uri("/console").toString());
    }

    private void makesACourse() {
        follow("Add the first course");
        page.locator("#code").fill("ALG-1");
        fill("Title", "Algebra, autumn");
        press("Add the course");
        says("The roster is empty");
    }

    private void importsAList() {
        follow("Paste the class list");
        page.getByLabel("The class list").fill("name;id;email\nAda Lovelace;4711;ada@school.example\nGrace Hopper;4712;grace@school.example\n");
        press("See what changes");
        says("2 people will be added.");
        press("Import it");
        says("Imported: 2 added");
        fill("Name, address or id", "grace");
        press("Search");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    private SessionId plansASession() {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("This course")).getByText("Sessions").click();
        follow("Plan a session");
        fill("Title", "Algebra, lesson 7");
        press("Plan the session");
        says("The door opens in 10 minutes: Today 09:50.");
        return SessionId.of(page.url().substring(page.url().lastIndexOf('/') + 1));
    }

    private void seesTheDoorAndTakesOut(SessionId session) {
        CLOCK.set(java.time.Instant.parse("2026-11-23T09:02:00Z"));
        sits(session);
        page.reload();
        says("1 of 2 is inside.");
        says("As of the moment you opened this page.");
        follow("Ada Lovelace");
        page.locator("#evict-reason").fill("Disturbs the class");
        press("Take out");
        says("Out of the room.");
        page.locator("#ban-reason").fill("Comes back and disturbs");
        press("From this session");
        says("kept out of this session until you lift the ban");
        press("Lift the ban");
        follow("Algebra, lesson 7");
        says("0 of 2 are inside.");
    }

    private void goesElsewhereByTheMenu() {
        press("Menu");
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Places")).getByText("Audit").click();
        says("person.evicted");
    }

    private static void sits(SessionId session) {
        var course = DATABASE.jdbc().sql("select course_id from session where session_id = ?").param(session.value()).query(UUID.class).single();
        var link = SERVER.bean(PassIssuer.class).issueLink(session, "4711", LinkTerms.USUAL, Actor.SYSTEM);
        var ada = new School.Member(link.person(), link.uid(), link.pass().value(), link.code().value());
        DeviceClient device = DeviceClient.at(SERVER.address());
        new School(DATABASE, CLOCK).proved(ada, device);
        Sitting.sit(SERVER, device, new School.Lesson(new CourseId(course), session), ada);
    }

    private void says(String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }

    private void fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    private void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    private void press(String button) {
        Locator found = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        found.first().click();
    }
}

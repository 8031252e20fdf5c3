package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/// The newcomer's way, from the printed link to the live door of a class that runs, in a real browser.
class ConsoleJourneyTest {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T08:40:00Z");
    @AutoClose static final TestDatabase database = TestDatabase.fresh();
    @AutoClose static final TestServer server = TestServer.on(database, CLOCK, "admitone.school.name=Lyceum of the Lake", "admitone.school.zone=Europe/Berlin");
    @AutoClose static final TestBrowser browser = TestBrowser.start();

    private static final List<String> NAMES = List.of("Ada Lovelace", "Grace Hopper", "Emmy Noether", "Sofia Kovalevskaya", "Maryam Mirzakhani",
            "Katherine Johnson", "Hedy Lamarr", "Rosalind Franklin", "Lise Meitner", "Chien-Shiung Wu", "<script>alert(1)</script>", "Mary Somerville");

    private final Page page = browser.desktop().newPage();
    private final Looks look = new Looks(page);

    @Test
    void fromTheWelcomeLinkToTheLiveDoor() {
        begin();
        course();
        classList();
        SessionId session = plan();
        liveDoor(session);
        person();
        others(session);
        signOutAndIn();
    }

    private void begin() {
        page.navigate(server.uri("/console").toString());
        assertThat(page).hasTitle("Sign in · Lyceum of the Lake");
        look.at("01-sign-in");
        String code = server.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value();
        page.navigate(server.uri("/console/welcome/" + code).toString());
        fill("Your name", "Mathilde Vaerting");
        fill("Sign-in name", "Mathilde Vaerting!");
        fill("Password", "short", true);
        fill("Password once more", "other");
        press("Begin");
        assertThat(page.getByText("A sign-in name has letters")).isVisible();
        assertThat(page.getByText("A password needs at least 12 characters")).isVisible();
        look.at("02-welcome-faults");
        fill("Sign-in name", "mathilde");
        fill("Password", "three words in a row", true);
        fill("Password once more", "three words in a row");
        press("Begin");
        assertThat(page.getByText("Welcome, Mathilde Vaerting.")).isVisible();
        look.at("03-today-fresh");
    }

    private void course() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add the first course")).click();
        page.locator("#code").fill("ALG-1");
        look.at("04-course-new");
        page.evaluate("document.querySelector('form.form').noValidate = true");
        press("Add the course");
        assertThat(page.getByText("The title is missing.")).isVisible();
        assertThat(page.locator("#code")).hasValue("ALG-1");
        fill("Title", "Algebra, autumn");
        press("Add the course");
        assertThat(page.getByText("The roster is empty")).isVisible();
        look.at("05-roster-empty");
    }

    private void classList() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Paste the class list")).click();
        String lines = IntStream.range(0, NAMES.size())
                .mapToObj(i -> NAMES.get(i) + ";p" + i + "@school.example;47" + (10 + i) + ";" + (i == 0 ? "teacher" : "learner"))
                .collect(Collectors.joining("\n", "name;email;id;role\n", "\n"));
        page.getByLabel("The class list").fill(lines + "Nobody;not an address;4799;captain\n");
        press("See what changes");
        assertThat(page.getByText("cannot be used. Nothing was changed")).isVisible();
        assertThat(page.getByText("line 14").first()).isVisible();
        assertThat(page.getByLabel("The class list")).hasValue(java.util.regex.Pattern.compile("Ada Lovelace"));
        look.at("06-import-faults");
        page.getByLabel("The class list").fill(lines);
        press("See what changes");
        assertThat(page.getByText("12 people will be added.")).isVisible();
        look.at("07-import-preview");
        press("Import it");
        assertThat(page.getByText("Imported: 12 added")).isVisible();
        assertThat(page.getByText("<script>alert(1)</script>")).isVisible();
        look.at("08-roster");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mary Somerville")).click();
        fill("May come until", "2026-12-31T18:00");
        press("Save");
        assertThat(page.getByText("until Thu 31 Dec 2026 18:00")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mary Somerville")).click();
        page.getByLabel("Reason").fill("Fee not paid");
        press("Suspend");
        assertThat(page.getByText("is suspended and, if inside a class, out of it")).isVisible();
        look.at("09-enrolment");
    }

    private SessionId plan() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Algebra, autumn")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sessions")).last().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Plan a session")).first().click();
        fill("Title", "Algebra, lesson 7");
        look.at("10-session-new");
        press("Plan the session");
        assertThat(page.getByText("The door opens in 10 minutes: Today 09:50.")).isVisible();
        look.at("11-session-coming");
        return SessionId.of(page.url().substring(page.url().lastIndexOf('/') + 1));
    }

    private void liveDoor(SessionId session) {
        CLOCK.set(java.time.Instant.parse("2026-11-23T09:02:00Z"));
        page.reload();
        assertThat(page.getByText("0 of 11 are inside.")).isVisible();
        var school = new School(database, CLOCK);
        var course = database.jdbc().sql("select course_id from session where session_id = ?").param(session.value()).query(java.util.UUID.class).single();
        var lesson = new School.Lesson(new CourseId(course), session);
        page.evaluate("window.stayed = true");
        for (int i = 0; i < 8; i++) {
            var link = server.bean(PassIssuer.class).issueLink(session, "47" + (10 + i), LinkTerms.USUAL, Actor.SYSTEM);
            var member = new School.Member(link.person(), link.uid(), link.pass().value(), link.code().value());
            var device = DeviceClient.at(server.address());
            if (i != 3) {
                school.proved(member, device);
                Sitting.sit(server, device, lesson, member);
            } else {
                device.knock(member.link());
            }
        }
        assertThat(page.getByText("7 of 11 are inside.")).isVisible();
        assertThat(page.getByText("Asked for a proof first").last()).isVisible();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.stayed")).isEqualTo(true);
        look.at("12-live-door");
    }

    private void person() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Grace Hopper")).first().click();
        page.locator("#ban-reason").fill("Disturbs the class");
        look.at("13-person-at-door");
        press("From this session");
        assertThat(page.getByText("kept out of this session until you lift the ban")).isVisible();
        assertThat(page.getByText("Disturbs the class")).isVisible();
        press("Issue a link");
        assertThat(page.locator("#pass-link")).containsText("/p/");
        look.at("14-person-banned");
    }

    private void others(SessionId session) {
        CLOCK.advance(Duration.ofMinutes(3));
        for (String place : List.of("", "/courses", "/sessions", "/audit", "/outbox", "/keys", "/staff", "/health", "/me",
                "/sessions/" + session + "/attendance", "/sessions/" + session + "/links", "/sessions/" + session + "/end")) {
            page.navigate(server.uri("/console" + place).toString());
            look.at("20" + place.replace(session.toString(), "x").replace('/', '-'));
        }
        page.navigate(server.uri("/console/keys").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New key")).click();
        fill("Make a key for", "moodle");
        press("Make the key");
        assertThat(page.locator("#scopes-fault")).containsText("Tick what the program may do");
        look.at("21-key-form");
        page.getByLabel("Let its own signed-in users in").check();
        page.getByLabel("Read attendance").check();
        press("Make the key");
        assertThat(page.getByText("let its own signed-in users in; read attendance")).isVisible();
        assertThat(page.locator("#key")).containsText("aok_");
        look.at("21-key-made");
        page.navigate(server.uri("/console/nothing-here").toString());
        assertThat(page.getByText("This page is not here")).isVisible();
        look.at("22-not-here");
    }

    private void signOutAndIn() {
        page.navigate(server.uri("/console/courses").toString());
        press("Sign out");
        assertThat(page.getByText("You are signed out.")).isVisible();
        page.navigate(server.uri("/console/courses?q=alg").toString());
        fill("Sign-in name", "mathilde");
        fill("Password", "something else entirely", true);
        press("Sign in");
        assertThat(page.getByText("do not belong together")).isVisible();
        fill("Password", "three words in a row", true);
        press("Sign in");
        assertThat(page).hasURL(server.uri("/console/courses?q=alg").toString());
    }

    private void fill(String label, String text) {
        fill(label, text, false);
    }

    private void fill(String label, String text, boolean exact) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(exact)).first().fill(text);
    }

    private void press(String button) {
        Locator found = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        found.first().click();
    }
}

package org.admitone.console.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.console.Looks;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.Revision;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.roster.EnrolmentTerms;
import org.admitone.roster.RosterDesk;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.scenario.Sitting;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Looking somebody up, from any page: found by a part of the name, read across courses and sessions, a pass taken away and given back.
class PeopleJourneyTest {

    private static final SettableClock CLOCK = SettableClock.at("2026-11-23T09:05:00Z");
    @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose private static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.school.zone=Europe/Berlin");
    @AutoClose private static final TestBrowser BROWSER = TestBrowser.start();

    private final School school = new School(DATABASE, CLOCK);
    private final School.Lesson algebra = school.lesson("ask");
    private final School.Lesson spanish = school.lesson("ask");
    private final List<School.Member> members = school.members(algebra, "learner", 60);
    private final School.Member ada = members.getFirst();
    private final School.Member grace = members.get(1);
    private final Page page = BROWSER.desktop().newPage();
    private final Looks look = new Looks(page);

    @Test
    void somebody_is_found_read_and_their_pass_taken_and_given_back() {
        furnish();
        begin();
        searched();
        filtered();
        pagedThrough();
        person();
        pass();
    }

    private void furnish() {
        named(ada, "Łucja Wiśniewska");
        named(grace, "Nguyễn 100%_Thu");
        DATABASE.jdbc().sql("update course set title = 'Spanish' where course_id = ?").param(spanish.course().value()).update();
        RosterDesk roster = SERVER.bean(RosterDesk.class);
        var both = roster.enrol(spanish.course(), ada.person(), EnrolmentTerms.LEARNER, Revision.ANY, Actor.SYSTEM);
        var out = roster.suspend(algebra.course(), grace.person(), "Fee not paid", Revision.ANY, Actor.SYSTEM);
        DeviceClient device = DeviceClient.at(SERVER.address());
        school.proved(ada, device);
        Sitting.sit(SERVER, device, algebra, ada);
    }

    private void begin() {
        page.navigate(SERVER.uri("/console/welcome/" + SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value()).toString());
        page.getByLabel("Your name").fill("Mathilde Vaerting");
        page.getByLabel("Sign-in name").fill("mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
        page.getByLabel("Password once more").fill("three words in a row");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin")).click();
    }

    /// From the frame of whatever page; `%` and `_` mean themselves.
    private void searched() {
        page.getByLabel("Find somebody").fill("wiśn");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find").setExact(true)).click();
        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText("Łucja Wiśniewska");
        assertThat(rows()).containsText("Spanish");
        search("100%_t");
        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText("Suspended");
        search(ada.uid() + "@school");
        assertThat(rows().first()).containsText("Łucja");
        search("nobody at all");
        assertThat(page.getByText("Nobody fits")).isVisible();
        look.at("40-people-nobody");
    }

    private void filtered() {
        search("");
        page.locator("#course").selectOption("Spanish");
        press("Search");
        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText("Łucja");
        page.locator("#standing").selectOption("suspended");
        press("Search");
        assertThat(page.getByText("Nobody fits")).isVisible();
        page.locator("#course").selectOption("");
        press("Search");
        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText("Nguyễn");
    }

    private void pagedThrough() {
        page.navigate(SERVER.uri("/console/people").toString());
        assertThat(rows()).hasCount(50);
        look.at("41-people");
        page.getByText("Next part").click();
        assertThat(rows()).hasCount(10);
        page.getByText("From the start").click();
        assertThat(rows()).hasCount(50);
    }

    private void person() {
        search("wiśn");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Łucja Wiśniewska")).click();
        assertThat(section("Courses")).containsText("Spanish");
        assertThat(section("Passes")).containsText("Today 10:05");
        assertThat(section("Seats of late")).containsText("has it now");
        assertThat(section("Devices")).containsText("Test browser");
        assertThat(section("In the audit trail")).containsText("knock.admitted");
        look.at("42-person");
        section("Passes").getByRole(AriaRole.LINK).first().click();
        assertThat(page.getByText("Take out").first()).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All of this person")).click();
        assertThat(section("Seats of late")).isVisible();
    }

    private void pass() {
        page.navigate(SERVER.uri("/console/passes").toString());
        assertThat(rows()).hasCount(50);
        search("wiśn");
        rows().getByText("Revoke").first().click();
        look.at("43-passes");
        rows().getByLabel("Reason").fill("Link was sold");
        rows().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke").setExact(true)).click();
        assertThat(page.getByText("The pass of Łucja Wiśniewska is revoked")).isVisible();
        assertThat(rows()).containsText("Link was sold");
        assertThat(rows()).containsText("none that opens");
        page.locator("#state").selectOption("revoked");
        press("Search");
        assertThat(rows()).hasCount(1);
        rows().getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("is good again")).isVisible();
        assertThat(page.getByText("No pass fits")).isVisible();
        page.locator("#state").selectOption("all");
        press("Search");
        assertThat(rows()).containsText("Good");
        page.navigate(SERVER.uri("/console/audit?action=pass.").toString());
        assertThat(page.getByText("Link was sold")).isVisible();
        assertThat(page.getByText("staff:mathilde").first()).isVisible();
    }

    private void named(School.Member member, String name) {
        DATABASE.jdbc().sql("update person set display_name = ? where person_id = ?").params(name, member.person().value()).update();
    }

    private Locator rows() {
        return page.locator("tbody tr");
    }

    private Locator section(String heading) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(heading).setExact(true));
    }

    private void search(String text) {
        page.locator("#q").fill(text);
        press("Search");
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}

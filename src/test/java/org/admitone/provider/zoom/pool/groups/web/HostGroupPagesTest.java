package org.admitone.provider.zoom.pool.groups.web;

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

/// A group of hosts is written with faults, found by search, looked at, made, changed and removed in a real browser.
class HostGroupPagesTest {

    private static final String HERE = "/console/providers/zoom/hosts/groups";
    private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    static final SettableClock CLOCK = SettableClock.at("2026-09-01T08:00:00Z");
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, CLOCK);
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final School school = new School(DATABASE, CLOCK);
    private final Page page = BROWSER.desktop().newPage();
    private final Looks look = new Looks(page);

    @Test
    void a_group_is_written_looked_at_made_changed_and_removed() {
        host("Room 1");
        host("Room 2");
        School.Lesson algebra = lesson();
        school.members(algebra, "teacher", 1);
        lesson();
        Eventually.isTrue("both have a host", Duration.ofSeconds(20), () -> DATABASE.jdbc().sql("select count(*) from zoom_host_assignment").query(Integer.class).single() == 2);
        begins();
        whatIsWrongStandsBesideItsFieldAndNothingIsLost();
        isFoundLookedAtAndMade();
        isChanged();
        isRemoved();
        saysWhatAHostCanHold();
    }

    private void saysWhatAHostCanHold() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Room 2")).click();
        page.getByLabel("People in a meeting").fill("many");
        page.getByLabel("Minutes at most").fill("5");
        press("Show what it does");
        assertThat(page.getByText("This must be a whole number.")).isVisible();
        assertThat(page.getByLabel("Minutes at most")).hasValue("5");
        look.at("host-settings-faults");
        page.getByLabel("People in a meeting").fill("");
        page.getByLabel("Minutes at most").fill("");
        page.locator("input[name=use][value=not_for_classes]").check();
        press("Show what it does");
        assertThat(page.getByText("One coming class loses its host, and nobody else can hold it.")).isVisible();
        press("Change it");
        assertThat(page.locator("input[name=use][value=not_for_classes]")).isChecked();
        page.getByLabel("Meetings at once").selectOption("2");
        press("Show what it does");
        press("Change it so");
        assertThat(page.getByText("This is what the host can hold now.")).isVisible();
        assertThat(page.locator("dl.facts")).containsText("Not for classes");
        look.at("host-settings");
        page.navigate(SERVER.uri(HERE).toString());
        assertThat(page.locator("section:has(#hosts) tbody tr")).hasCount(2);
        look.at("host-groups-and-hosts");
    }

    private void begins() {
        page.navigate(SERVER.uri("/console/welcome/" + SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value()).toString());
        page.getByLabel("Your name").fill("Mathilde Vaerting");
        page.getByLabel("Sign-in name").fill("mathilde");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("three words in a row");
        page.getByLabel("Password once more").fill("three words in a row");
        press("Begin");
        page.navigate(SERVER.uri(HERE).toString());
        assertThat(page.getByText("There is no host group.")).isVisible();
        look.at("host-groups-none");
    }

    private void whatIsWrongStandsBesideItsFieldAndNothingIsLost() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New host group")).click();
        page.getByText("Room 1", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Courses", new Page.GetByLabelOptions().setExact(true)).fill("nowhere");
        page.getByLabel("Teachers", new Page.GetByLabelOptions().setExact(true)).fill("nobody");
        press("Show what it does");
        assertThat(page.getByText("There is no course with the code nowhere.")).isVisible();
        assertThat(page.getByText("There is nobody with the id nobody.")).isVisible();
        assertThat(page.getByText("The name of a host group has 1 to 100 characters on one line.")).isVisible();
        assertThat(page.getByLabel("Courses", new Page.GetByLabelOptions().setExact(true))).hasValue("nowhere");
        assertThat(page.locator("input[name=hosts]:checked")).hasCount(1);
        look.at("host-group-faults");
        page.getByLabel("Courses", new Page.GetByLabelOptions().setExact(true)).fill("");
        page.getByLabel("Teachers", new Page.GetByLabelOptions().setExact(true)).fill("");
    }

    private void isFoundLookedAtAndMade() {
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Maths");
        page.getByText("Room 2", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Find a course or a teacher").fill("teacher");
        press("Show what fits");
        page.locator("input[name=addTeacher]").first().check();
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))).hasValue("Maths");
        press("Show what it does");
        assertThat(page.getByText("One coming class loses its host, and nobody else can hold it.")).isVisible();
        assertThat(page.locator("section:has(#lost) tbody tr")).hasCount(1);
        look.at("host-group-look");
        press("Change it");
        assertThat(page.getByLabel("Teachers", new Page.GetByLabelOptions().setExact(true))).hasValue(java.util.regex.Pattern.compile("teacher-.*"));
        page.getByText("Room 2", new Page.GetByTextOptions().setExact(true)).click();
        press("Show what it does");
        assertThat(page.getByText("Then every coming class has a host.")).isVisible();
        press("Make the group");
        assertThat(page.getByText("The group Maths is there.")).isVisible();
        assertThat(page.locator("dl.facts")).containsText("Room 1");
        look.at("host-group");
    }

    private void isChanged() {
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Mathematics");
        page.locator("input[name=beside][value=own_only]").check();
        press("Show what it does");
        press("Change it so");
        assertThat(page.getByText("The group is changed.")).isVisible();
        page.navigate(SERVER.uri(HERE).toString());
        assertThat(page.locator("tbody tr").first()).containsText("Mathematics");
        assertThat(page.getByText("One group has hosts of its own.")).isVisible();
        look.at("host-groups");
    }

    private void isRemoved() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mathematics")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove the group")).click();
        assertThat(page.getByText("Remove the group Mathematics?").first()).isVisible();
        press("Remove the group");
        assertThat(page.getByText("There is no host group.")).isVisible();
    }

    private static void host(String name) {
        DATABASE.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values (:host, 'r…@school.example', :host, true, 1, true, now())")
                .param("host", name).update();
    }

    private School.Lesson lesson() {
        School.Lesson lesson = school.lesson("ask", TEN, Duration.ofHours(1));
        DATABASE.jdbc().sql("update session set revision = revision + 1, provider = 'zoom' where session_id = ?").param(lesson.session().value()).update();
        return lesson;
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}

package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Staff look for one person at the live door, and among all whom the school knows.
class NarrowedDoorTest {

    @AutoClose static final FurnishedHouse HOUSE = new FurnishedHouse();
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();
    static final Page PAGE = BROWSER.phone().newPage();

    private final String session = "/console/sessions/" + HOUSE.lesson.session();
    private final Locator rows = PAGE.locator("#people li");

    @BeforeAll
    static void begins() {
        HOUSE.begins(PAGE);
    }

    @Test
    void the_door_shows_whom_one_looks_for_and_keeps_to_it_when_something_changes() {
        PAGE.navigate(HOUSE.server.uri(session).toString());
        assertThat(rows).hasCount(HOUSE.members.size());
        PAGE.getByLabel("Name or id").last().fill("LEARNER 5");
        PAGE.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search").setExact(true)).click();
        assertThat(rows).hasCount(1);
        assertThat(PAGE.locator("#live")).containsText("Live.");
        assertThat(rows).not().containsText("Banned");
        HOUSE.server.bean(DoorStaff.class).banFromSession(HOUSE.lesson.session(), HOUSE.members.get(4).person(), new StaffAct("staff:somebody", "Disturbs"));
        assertThat(rows).containsText("Banned");
        assertThat(rows).hasCount(1);
        assertThat(PAGE.locator("#answer")).containsText("of ");
        PAGE.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show everybody")).click();
        assertThat(rows).hasCount(HOUSE.members.size());
        PAGE.navigate(HOUSE.server.uri(session + "?q=" + HOUSE.members.getFirst().uid()).toString());
        assertThat(rows.first()).containsText("Learner 1");
        PAGE.navigate(HOUSE.server.uri(session + "?q=nothing").toString());
        assertThat(PAGE.getByText("Nobody at this door has this in the name or id.")).isVisible();
    }

    @Test
    void more_than_one_part_of_people_can_be_let_in() {
        HOUSE.school.members(HOUSE.school.lesson("ask"), "learner", 35);
        PAGE.navigate(HOUSE.server.uri(session + "/let-in?q=learner").toString());
        assertThat(PAGE.locator("main .people li")).hasCount(30);
        PAGE.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next part")).click();
        assertThat(PAGE.locator("main .people li")).hasCount(35 + HOUSE.members.size() - 30);
        assertThat(PAGE.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("From the start"))).hasCount(1);
    }
}

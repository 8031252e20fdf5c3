package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.admitone.platform.Axe;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The school's holidays as a scheduler keeps them, on a phone.
class HolidaysInBrowserTest {

    private static final String CALENDAR = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:Christmas <holidays>\nDTSTART;VALUE=DATE:20261221\nDTEND;VALUE=DATE:20270107\nEND:VEVENT\n"
            + "BEGIN:VEVENT\nSUMMARY:Carnival\nDTSTART;VALUE=DATE:20270208\nEND:VEVENT\nEND:VCALENDAR\n";

    @AutoClose private static final FurnishedHouse house = new FurnishedHouse();
    @AutoClose private static final TestBrowser browser = TestBrowser.start();

    @Test
    void holidays_are_added_by_hand_and_by_a_calendar_and_removed() {
        Page page = browser.profile(new Browser.NewContextOptions()).newPage();
        house.begins(page);
        page.setViewportSize(360, 740);
        page.navigate(house.server.uri("/console/sessions").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Holidays")).click();
        page.getByLabel("Name").fill("x".repeat(101));
        page.getByLabel("First day").fill("2027-02-08");
        page.getByLabel("Last day").fill("2027-02-07");
        press(page, "Add it");
        assertThat(page.getByText("The name of a holiday has 100 characters at most.").first()).isVisible();
        assertThat(page.getByText("The last day must not be before the first.").first()).isVisible();
        Axe.findsNothing(page, "holidays with faults");
        page.getByLabel("Name").fill("Carnival");
        page.getByLabel("Last day").fill("");
        press(page, "Add it");
        assertThat(page.getByText("Carnival is in the list.")).isVisible();

        page.getByLabel("Calendar").fill(CALENDAR);
        press(page, "See what it would add");
        assertThat(page.getByText("One holiday would be added.")).isVisible();
        assertThat(page.getByText("Christmas <holidays>")).isVisible();
        Axe.findsNothing(page, "what a calendar would add");
        press(page, "Add this holiday");
        assertThat(page.getByText("2 holidays are still to come.")).isVisible();
        Axe.findsNothing(page, "the list of holidays");
        press(page, "Remove: Carnival, Mon 8 Feb 2027");
        assertThat(page.getByText("Carnival is removed.")).isVisible();
        assertThat(page.getByText("One holiday is still to come.")).isVisible();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}

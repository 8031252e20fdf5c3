package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.admitone.audit.Actor;
import org.admitone.platform.Axe;
import org.admitone.platform.Revision;
import org.admitone.platform.TestBrowser;
import org.admitone.session.timetable.Holiday;
import org.admitone.session.timetable.HolidayDesk;
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

        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Calendar")).fill(CALENDAR);
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
        plans(page);
        follows(page);
    }

    /// A timetable in which the holidays fall out, but for one day.
    private static void plans(Page page) {
        page.navigate(house.server.uri("/console/courses/" + house.lesson.course() + "/timetable").toString());
        page.getByLabel("Monday").check();
        page.getByLabel("First day").fill("2026-12-14");
        page.getByLabel("Last day").fill("2027-01-11");
        page.getByLabel("Held all the same").fill("2026-12-28\n2026-12-29");
        press(page, "Show what would be planned");
        assertThat(page.getByText("Christmas <holidays>: no class on 2 days, Mon 21 Dec 2026; Mon 4 Jan 2027.")).isVisible();
        assertThat(page.getByText("Tue 29 Dec 2026 is to be held all the same, but is no holiday of the school, or no day of this timetable.")).isVisible();
        assertThat(page.getByText("Christmas <holidays>: held all the same.")).isVisible();
        Axe.findsNothing(page, "a timetable with holidays");
        press(page, "Change it");
        page.getByLabel("Holidays of the school").selectOption("no");
        press(page, "Show what would be planned");
        assertThat(page.getByText("5 sessions would be planned.")).isVisible();
        press(page, "Change it");
        page.getByLabel("Holidays of the school").selectOption("yes");
        press(page, "Show what would be planned");
        press(page, "Plan these 3 sessions");
        assertThat(page.getByText("3 sessions are planned.")).isVisible();
    }

    /// A day more, and one less, after the timetable was planned.
    private static void follows(Page page) {
        page.navigate(house.server.uri("/console/holidays").toString());
        page.getByLabel("Name").fill("Day of the lake");
        page.getByLabel("First day").fill("2026-12-14");
        press(page, "Add it");
        press(page, "Remove: Christmas");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Planned sessions that fall on a holiday")).click();
        assertThat(page.getByText("One timetable is not as the list of holidays has it.")).isVisible();
        assertThat(page.getByText("Day of the lake")).hasCount(1);
        assertThat(page.getByText("No holiday any more")).hasCount(2);
        Axe.findsNothing(page, "sessions on holidays");
        house.server.bean(HolidayDesk.class).add(List.of(new Holiday("Twelfth Night", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 4))), Revision.ANY, Actor.SYSTEM);
        press(page, "Do this for the chosen timetables");
        assertThat(page.getByText("was changed since you looked").first()).isVisible();
        assertThat(page.getByText("No holiday any more")).hasCount(1);
        press(page, "Do this for the chosen timetables");
        assertThat(page.getByText("One timetable is as the list has it.")).isVisible();
        assertThat(page.getByText("Every timetable is as the list has it.")).isVisible();
        Axe.findsNothing(page, "nothing on a holiday");
        org.assertj.core.api.Assertions.assertThat(house.database.jdbc().sql("select string_agg(series_day::text, ' ' order by series_day) from session where cancelled_at is null and series_day < '2027-02-01'")
                .query(String.class).single()).isEqualTo("2026-12-21 2026-12-28 2027-01-11");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}

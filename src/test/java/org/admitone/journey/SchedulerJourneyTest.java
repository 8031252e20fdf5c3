package org.admitone.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.admitone.console.StaffRole;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever plans: a course, its class list, a session, and people told by mail.
class SchedulerJourneyTest {

    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private static final String LIST = """
            name;email;id;role
            Emmy Noether;emmy@school.example;4711;teacher
            Ada Lovelace;ada@school.example;4712;learner
            """;

    @ParameterizedTest
    @EnumSource
    void from_an_empty_house_to_a_planned_class(Screen screen) {
        try (House house = House.withoutRooms(); Traveller scheduler = new Traveller(BROWSER, screen, "scheduler")) {
            scheduler.signsIn(house, house.staff("Sofia Kovalevskaya", StaffRole.SCHEDULER));
            scheduler.reads("Your house is ready");
            scheduler.looksAround("1-today");
            course(scheduler);
            classList(scheduler);
            session(scheduler);
            mails(scheduler);
        }
    }

    private static void course(Traveller scheduler) {
        scheduler.follows("Add the first course");
        scheduler.page().locator("#code").fill("ALG-1");
        scheduler.page().locator("#title").fill("Algebra, autumn");
        scheduler.looksAround("2-course");
        scheduler.presses("Add the course");
        scheduler.reads("The roster is empty");
    }

    private static void classList(Traveller scheduler) {
        scheduler.follows("Paste the class list");
        scheduler.page().getByLabel("The class list").fill(LIST);
        scheduler.presses("See what changes");
        scheduler.reads("2 people will be added.");
        scheduler.looksAround("3-preview");
        scheduler.presses("Import it");
        scheduler.reads("Imported: 2 added");
        scheduler.looksAround("4-roster");
    }

    private static void session(Traveller scheduler) {
        scheduler.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sessions").setExact(true)).last().click();
        scheduler.follows("Plan a session");
        scheduler.page().locator("#title").fill("Algebra, lesson 7");
        scheduler.page().locator("#date").fill("2026-11-24");
        scheduler.page().locator("#from").fill("10:00");
        scheduler.page().locator("#to").fill("11:00");
        scheduler.looksAround("5-session");
        scheduler.presses("Plan the session");
        scheduler.reads("The door opens");
        scheduler.looksAround("6-planned");
    }

    private static void mails(Traveller scheduler) {
        scheduler.follows("Algebra, autumn");
        scheduler.follows("Class mails");
        scheduler.ticks("On");
        scheduler.presses("Save");
        scheduler.reads("no mail server is set up");
        scheduler.looksAround("7-mails");
    }
}

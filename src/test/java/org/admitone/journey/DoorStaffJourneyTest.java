package org.admitone.journey;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.admitone.console.StaffRole;
import org.admitone.platform.TestBrowser;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.scenario.Sitting;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever watches the door: says a word, hands a seat over, takes out, keeps out, lets in.
class DoorStaffJourneyTest {

    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    @ParameterizedTest
    @EnumSource
    void from_the_live_door_to_each_of_its_acts(Screen screen) {
        try (House house = new House(List.of()); Traveller staff = new Traveller(BROWSER, screen, "door-staff")) {
            School.Lesson lesson = house.school.lesson("ask");
            house.title(lesson.session(), "Algebra, linear equations");
            inside(house, lesson, house.member(lesson, "learner", "Ada Lovelace"));
            inside(house, lesson, house.member(lesson, "learner", "Bob Noyce"));
            DeviceClient.at(house.server.address()).knock(house.member(lesson, "learner", "Grace Hopper").link());
            staff.signsIn(house, house.staff("Olga Ladyzhenskaya", StaffRole.DOOR_STAFF));
            staff.reads("Algebra, linear equations is on.");
            staff.looksAround("1-today");
            atTheDoor(staff);
            word(staff);
            handsOver(staff);
            takesOutAndKeepsOut(staff);
            letsIn(staff);
        }
    }

    private static void inside(House house, School.Lesson lesson, School.Member member) {
        DeviceClient device = DeviceClient.at(house.server.address());
        house.school.proved(member, device);
        Sitting.sit(house.server, device, lesson, member);
    }

    private static void atTheDoor(Traveller staff) {
        staff.follows("Algebra, linear equations");
        staff.reads("2 of 3 are inside.");
        staff.reads("Asked for a proof first");
        staff.reads("Live. Changes appear here by themselves.");
        staff.looksAround("2-door");
    }

    private static void word(Traveller staff) {
        staff.follows("Ada Lovelace");
        staff.looksAround("3-person");
        staff.under("Message").getByRole(AriaRole.TEXTBOX).fill("Please call us after class.");
        staff.presses("Send");
        staff.reads("Sent. It is shown as long as they are inside");
    }

    private static void handsOver(Traveller staff) {
        staff.page().locator("#hand-over-reason").fill("Her laptop has broken down");
        staff.presses("Hand over");
        staff.page().getByRole(AriaRole.STATUS).first().waitFor();
        staff.looksAround("4-handed-over");
        staff.page().goBack();
    }

    private static void takesOutAndKeepsOut(Traveller staff) {
        staff.goesTo("Today");
        staff.follows("Algebra, linear equations");
        staff.reads("1 of 3 is inside.");
        staff.follows("Bob Noyce");
        staff.page().locator("#evict-reason").fill("Disturbs the class");
        staff.presses("Take out");
        staff.page().locator("#ban-reason").fill("Came back to disturb");
        staff.presses("From this session");
        staff.reads("kept out of this session until you lift the ban");
        staff.looksAround("5-kept-out");
        staff.presses("Lift the ban");
    }

    private static void letsIn(Traveller staff) {
        staff.under("Let in now").getByLabel("Minutes").fill("5");
        staff.under("Let in now").getByLabel("Reason").fill("Has promised to be quiet");
        staff.presses("Let in");
        staff.reads("Let in until");
        staff.looksAround("6-let-in");
    }
}

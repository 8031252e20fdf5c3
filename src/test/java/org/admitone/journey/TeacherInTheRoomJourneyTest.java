package org.admitone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.admitone.admission.proof.TicketDesk;
import org.admitone.audit.Actor;
import org.admitone.platform.TestBrowser;
import org.admitone.provider.rooms.LoopbackEngine;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A teacher in the room: who is missing, everybody muted, the class ended.
class TeacherInTheRoomJourneyTest {

    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    @ParameterizedTest
    @EnumSource
    void from_the_course_page_to_the_end_of_the_class(Screen screen) {
        try (House house = new House(LoopbackEngine.settings()); Traveller learner = new Traveller(BROWSER, Screen.DESKTOP, "learner");
                Traveller teacher = new Traveller(BROWSER, screen, "teacher")) {
            School.Lesson lesson = house.school.lesson("ask");
            house.title(lesson.session(), "Algebra, linear equations");
            house.member(lesson, "learner", "Blaise Pascal");
            goesIn(learner, house, lesson, house.member(lesson, "learner", "Ada Lovelace"));
            goesIn(teacher, house, lesson, house.member(lesson, "teacher", "Emmy Noether"));
            readsTheRoster(teacher);
            mutesEverybody(teacher, learner);
            endsTheClass(teacher, learner);
        }
    }

    /// By the button of the learning system.
    private static void goesIn(Traveller who, House house, School.Lesson lesson, School.Member member) {
        who.opens(house.address(house.server.bean(TicketDesk.class).issue(lesson.session(), member.uid(), Actor.key("lms")).path()));
        who.reads("Go in to Algebra, linear equations?");
        who.presses("Go in");
        who.page().locator("#inside").waitFor();
    }

    private static void readsTheRoster(Traveller teacher) {
        teacher.presses(Pattern.compile("People.*"));
        teacher.reads("Ada Lovelace");
        teacher.glances("1-people");
        teacher.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Roster")).click();
        teacher.reads("2 of 3 inside, 1 missing");
        teacher.reads("Blaise Pascal");
        teacher.glances("2-roster");
    }

    private static void mutesEverybody(Traveller teacher, Traveller learner) {
        teacher.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("People")).click();
        teacher.presses("Only I can unmute");
        learner.reads("Muted");
        assertThat(teacher.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Only I can unmute"))).hasAttribute("aria-pressed", "true");
        teacher.presses("Only I can unmute");
        teacher.presses("Mute everybody");
        learner.reads("Unmute");
    }

    private static void endsTheClass(Traveller teacher, Traveller learner) {
        teacher.presses("End the class");
        teacher.reads("shown out");
        teacher.glances("3-end");
        teacher.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
        teacher.page().locator("#out").waitFor();
        teacher.looksAround("4-over");
        learner.page().locator("#out").waitFor();
        learner.reads("Thank you for coming.");
    }
}

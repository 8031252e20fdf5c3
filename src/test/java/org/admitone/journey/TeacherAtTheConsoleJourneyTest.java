package org.admitone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.admitone.console.StaffRole;
import org.admitone.platform.TestBrowser;
import org.admitone.scenario.HeldClass;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A teacher with an account: own classes and no others, who was there, and what was measured wrongly.
class TeacherAtTheConsoleJourneyTest {

    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    @ParameterizedTest
    @EnumSource
    void from_the_own_classes_to_a_correction(Screen screen) {
        try (House house = House.withoutRooms(); Traveller teacher = new Traveller(BROWSER, screen, "teacher-console")) {
            HeldClass held = house.heldClass();
            house.tie(house.staff("Emmy Noether", StaffRole.TEACHER), house.member(held.lesson, "teacher", "Emmy Noether").person());
            teacher.signsIn(house, "teacher");
            teacher.looksAround("1-today");
            ownClasses(teacher);
            attendance(teacher);
        }
    }

    private static void ownClasses(Traveller teacher) {
        teacher.goesTo("Sessions");
        teacher.looksBack();
        teacher.reads("Algebra, linear equations");
        teacher.looksAround("2-sessions");
        assertThat(teacher.page().getByText("Lesson", new Page.GetByTextOptions().setExact(true))).hasCount(0);          // Dora's class is somebody else's
        teacher.follows("Algebra, linear equations");
        teacher.reads("This session is over.");
    }

    private static void attendance(Traveller teacher) {
        teacher.follows("Attendance");
        teacher.reads("of 4");
        teacher.looksAround("3-attendance");
        teacher.follows("Bob Noyce");
        teacher.looksAround("4-correction");
        teacher.ticks("Was inside");
        teacher.fills("From", "2026-09-01T12:40");
        teacher.fills("Until", "2026-09-01T13:05");
        teacher.fills("Reason", "Sat beside Ada; his device had no power");
        teacher.presses("Note the correction");
        teacher.reads("Noted beside what was measured");
        teacher.reads("Sat beside Ada; his device had no power");
        teacher.looksAround("5-corrected");
    }
}

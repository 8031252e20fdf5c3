package org.admitone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.admitone.console.StaffRole;
import org.admitone.platform.TestBrowser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever audits: finds what was done, and takes along an attendance that stays provable.
class AuditorJourneyTest {

    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    @ParameterizedTest
    @EnumSource
    void from_the_trail_to_the_signed_sheet(Screen screen) {
        try (House house = House.withoutRooms(); Traveller auditor = new Traveller(BROWSER, screen, "auditor")) {
            house.heldClass();
            auditor.signsIn(house, house.staff("Cecilia Payne", StaffRole.AUDITOR));
            trail(auditor);
            sheet(auditor);
        }
    }

    private static void trail(Traveller auditor) {
        auditor.goesTo("Audit");
        auditor.reads("those shown fit the chain.");
        auditor.fills("Begins with", "knock.admitted");
        auditor.presses("Search");
        auditor.reads("knock.admitted");
        assertThat(auditor.page().getByText("staff.signed-in")).hasCount(0);
        auditor.looksAround("1-trail");
    }

    private static void sheet(Traveller auditor) {
        auditor.goesTo("Sessions");
        auditor.looksBack();
        auditor.follows("Algebra, linear equations");
        auditor.looksAround("2-session");
        auditor.follows("Attendance");
        auditor.reads("1 of 3 ");
        auditor.looksAround("3-attendance");
        org.assertj.core.api.Assertions.assertThat(auditor.downloads("Signed, for authorities")).startsWith("{\"key\":").contains("Ada Lovelace");
        org.assertj.core.api.Assertions.assertThat(auditor.downloads("CSV")).contains("Bob Noyce");
        auditor.follows("Bob Noyce");
        assertThat(auditor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Note the correction"))).hasCount(0);
    }
}

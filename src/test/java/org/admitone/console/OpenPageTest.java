package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.platform.TestBrowser;
import org.admitone.scenario.School;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A live door that is left open keeps itself up to date, which is no use of the sign-in, and stands still while somebody goes through it.
class OpenPageTest {

    /// By how many pixels the page is taller when all of it was looked at.
    private static final String GROWN = """
            async () => {
              const page = document.documentElement;
              const tall = page.scrollHeight;
              for (let top = 0; top < tall; top += 200) {
                scrollTo(0, top);
                for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
              }
              return page.scrollHeight - tall;
            }""";

    @AutoClose static final FurnishedHouse HOUSE = new FurnishedHouse();
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();
    static final BrowserContext PROFILE = BROWSER.phone();

    private final Page page = PROFILE.newPage();

    @BeforeAll
    static void begins() {
        HOUSE.begins(PROFILE.newPage());
    }

    @Test
    void what_a_page_asks_by_itself_is_no_use_of_the_sign_in() {
        page.navigate(HOUSE.server.uri("/console/sessions/" + HOUSE.lesson.session()).toString());
        assertThat(page.locator("#live")).hasText("Live. Changes appear here by themselves.");
        Instant opened = lastUsed();
        HOUSE.clock.advance(Duration.ofMinutes(20));
        page.waitForResponse(answer -> answer.url().contains("/door-part"), () -> HOUSE.server.bean(DoorStaff.class)
                .banFromSession(HOUSE.lesson.session(), HOUSE.members.get(4).person(), new StaffAct("staff:somebody", "Disturbs the class")));
        Assertions.assertThat(lastUsed()).as("the page asked").isEqualTo(opened);
        page.navigate(HOUSE.server.uri("/console/health").toString());
        Instant looked = lastUsed();
        Assertions.assertThat(looked).as("somebody looked").isAfter(opened);
        HOUSE.clock.advance(Duration.ofMinutes(20));
        page.waitForResponse(answer -> answer.url().endsWith("/console/health"), () -> page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"));
        Assertions.assertThat(lastUsed()).as("the page asked").isEqualTo(looked);
    }

    @Test
    void an_ordinary_class_stands_still_under_the_finger_that_goes_through_it() {
        School.Lesson lesson = HOUSE.school.lesson("ask");
        HOUSE.school.members(lesson, "learner", 40);
        page.navigate(HOUSE.server.uri("/console/sessions/" + lesson.session()).toString());
        assertThat(page.locator("#live")).hasText("Live. Changes appear here by themselves.");
        Assertions.assertThat(page.locator("#people .person").count()).isEqualTo(40);
        Assertions.assertThat(page.evaluate(GROWN)).isEqualTo(0);
    }

    private static Instant lastUsed() {
        return HOUSE.database.jdbc().sql("select max(last_seen_at) from staff_session").query(OffsetDateTime.class).single().toInstant();
    }
}

package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.admitone.admission.DoorStaff;
import org.admitone.admission.StaffAct;
import org.admitone.platform.TestBrowser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A live door that is left open keeps itself up to date, and that is no use of the sign-in.
class OpenPageTest {

    @AutoClose static final FurnishedHouse HOUSE = new FurnishedHouse();
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    @Test
    void what_a_page_asks_by_itself_is_no_use_of_the_sign_in() {
        Page page = BROWSER.phone().newPage();
        HOUSE.begins(page);
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

    private static Instant lastUsed() {
        return HOUSE.database.jdbc().sql("select max(last_seen_at) from staff_session").query(OffsetDateTime.class).single().toInstant();
    }
}

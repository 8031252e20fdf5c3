package org.admitone.simulator.zoom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestBrowser;
import org.admitone.simulator.zoom.world.Switch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The pages a person sees, in a real browser, with scripts and without.
class JoinPageTest {

    @AutoClose
    static final TestBrowser browser = TestBrowser.start();

    @Test
    void a_learner_waits_for_the_host_comes_in_and_closes_the_tab() throws Exception {
        try (var account = new SimulatedAccount(options -> options.quirks(quirks -> quirks.with(Switch.LOSS_SEEN_AT_ONCE)))) {
            long meeting = account.classId();
            Page learner = browser.phone().newPage();
            learner.navigate(account.linkFor(meeting, "Ada"));
            assertThat(learner.locator("strong")).hasText("Ada");
            learner.locator("button").click();
            assertThat(learner.locator("h1")).hasText("Waiting for the host to start this meeting");
            Page host = browser.desktop().newPage();
            host.navigate(account.zoom.hostLink(meeting));
            host.locator("button").click();
            assertThat(learner.locator("h1")).hasText("In the meeting");
            assertThat(host.locator("table")).containsText("Ada");
            learner.reload();
            assertThat(learner.locator("h1")).isVisible();
            learner.context().close();
            Eventually.isTrue("the lost learner is gone", Duration.ofSeconds(30), () -> !account.zoom.inside(meeting).contains("Ada"));
            host.locator("text=End meeting for all").click();
            assertThat(host.locator("h1")).hasText("Host ended the meeting.");
        }
    }

    @Test
    void everything_works_without_scripts() throws Exception {
        try (var account = new SimulatedAccount()) {
            long meeting = account.classId();
            account.zoom.join(account.zoom.hostLink(meeting)).client();
            Page learner = browser.profile(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
            learner.navigate(account.linkFor(meeting, "Ada"));
            learner.locator("button").click();
            assertThat(learner.locator("h1")).hasText("In the meeting");
            assertThat(account.zoom.inside(meeting)).contains("Ada");
            learner.locator("button").click();
            assertThat(learner.locator("h1")).hasText("Ada left the meeting.");
            assertThat(account.zoom.inside(meeting)).doesNotContain("Ada");
        }
    }

    @Test
    void the_host_removes_somebody_who_then_cannot_come_back() throws Exception {
        try (var account = new SimulatedAccount()) {
            long meeting = account.classId();
            String link = account.linkFor(meeting, "Ada");
            Page host = browser.desktop().newPage();
            host.navigate(account.zoom.hostLink(meeting));
            host.locator("button").click();
            SimClient ada = account.zoom.join(link).client();
            host.locator("text=Remove").click();
            Eventually.isTrue("Ada is out", Duration.ofSeconds(10), () -> !ada.inside());
            Page again = browser.phone().newPage();
            again.navigate(link);
            again.locator("button").click();
            assertThat(again.locator("h1")).hasText("You cannot join");
        }
    }

    @Test
    void the_first_page_shows_meetings_people_webhooks_and_switches() throws Exception {
        try (var account = new SimulatedAccount().told()) {
            long meeting = account.meeting(SimulatedAccount.CLASS.replace("Algebra", "<b>Algebra</b>")).path("id").longValue();
            account.zoom.join(account.zoom.hostLink(meeting)).client();
            account.zoom.settle();
            Page page = browser.desktop().newPage();
            page.navigate(account.zoom.address().toString());
            assertThat(page.locator("body")).containsText("<b>Algebra</b>");
            assertThat(page.locator("body")).containsText("host1 School");
            assertThat(page.locator("body")).containsText("meeting.started");
            assertThat(page.locator("body")).containsText("second-device");
        }
    }
}

package org.admitone.provider.zoom.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.admitone.admission.proof.Mailbox;
import org.admitone.console.Looks;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestBrowser;
import org.admitone.scenario.School;
import org.admitone.scenario.ZoomSchool;
import org.admitone.scenario.ZoomVisitor;
import org.admitone.simulator.zoom.SimClient;
import org.admitone.simulator.zoom.http.Fault;
import org.admitone.simulator.zoom.world.SecondDevice;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The page of one's seat in a Zoom class, in a real browser: from the door into the meeting, and all that the page says meanwhile.
class SeatPageTest {

    @AutoClose static final ZoomSchool SCHOOL = new ZoomSchool("2026-09-03T08:00:00Z", options -> options.quirks(quirks -> quirks.secondDevice(SecondDevice.ALLOW)));
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final School.Lesson lesson = SCHOOL.lesson("move");
    private final School.Member teacher = SCHOOL.school.members(lesson, "teacher", 1).getFirst();
    private final List<School.Member> learners = SCHOOL.school.members(lesson, "learner", 2);
    private final School.Member ada = learners.getFirst();
    private final School.Member bob = learners.getLast();
    private final Mailbox mail = new Mailbox(SCHOOL.database.jdbc());

    @Test
    void a_learner_goes_in_by_a_second_tab_and_the_page_says_when_zoom_says_so() {
        classHasBegun();
        try (ZoomVisitor her = visitor(ada, BROWSER.desktop())) {
            her.says("Come in, Learner 1.");
            new Looks(her.page()).at("seat-ready");
            Page meeting = opens(her, "Go into the class");
            her.says("Zoom is opening.");
            new Looks(her.page()).at("seat-opening");
            assertThat(SCHOOL.seatState(lesson, ada)).as("she has not joined yet").isEqualTo("reserved");
            meeting.locator("button").first().click();
            her.says("You have been in the class since");
            new Looks(her.page()).at("seat-inside");
            assertThat(meeting.evaluate("() => window.opener === null")).isEqualTo(true);
            nothingOfZoomIn(her.page(), meeting.url());
            meeting.close();
            her.press("Go in again");
            her.says("Zoom is opening.");
        }
    }

    @Test
    void the_pages_address_in_another_browser_is_nothing() {
        classHasBegun();
        try (ZoomVisitor her = visitor(ada, BROWSER.desktop()); BrowserContext friends = BROWSER.phone()) {
            opens(her, "Go into the class");
            Page friend = friends.newPage();
            friend.navigate(her.page().url());
            friend.waitForURL("**/door");
            assertThat(friend.locator("#words")).hasText("Open the class again.");
            assertThat(friend.content()).doesNotContain("Learner 1", SCHOOL.zoom.address().toString());
            assertThat(friend.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go into the class"))).hasCount(0);
        }
    }

    @Test
    void whoever_continues_elsewhere_is_told_here_and_may_say_that_it_was_not_them() {
        classHasBegun();
        try (ZoomVisitor laptop = visitor(ada, BROWSER.desktop()); ZoomVisitor phone = new ZoomVisitor(BROWSER.phone())) {
            laptop.goesIn("Go into the class");
            laptop.says("You have been in the class since");
            SCHOOL.clock.advance(Duration.ofMinutes(2));
            phone.provesByMail(link(ada), mail, ada.uid() + "@school.example");
            laptop.says("Your seat");
            assertThat(laptop.page().getByText("This was not me")).isVisible();
            new Looks(laptop.page()).at("seat-moved");
            Eventually.passes(ZoomSchool.SOON, () -> assertThat(SCHOOL.inside(lesson)).doesNotContain("Learner 1"));
            laptop.press("This was not me");
            laptop.page().waitForURL("**/door");
        }
    }

    @Test
    void the_teacher_sees_the_class_by_its_names_and_a_stranger_in_red_and_takes_out_and_bans_with_two_presses() {
        SCHOOL.prepared(lesson, 3);
        SCHOOL.opens(SCHOOL.zoom.hostLink(SCHOOL.meeting(lesson)));
        try (ZoomVisitor desk = visitor(teacher, BROWSER.desktop())) {
            new Looks(desk.page()).at("seat-teacher-ready");
            desk.goesIn("Start the class as host");
            desk.says("You have been in the class since");
            String adas = SCHOOL.link(SCHOOL.wayIn(lesson, ada, SCHOOL.device(ada)));
            SimClient ada = SCHOOL.opens(adas);
            SimClient bob = SCHOOL.enters(lesson, this.bob, SCHOOL.device(this.bob));
            desk.shows("#class-count", "3 inside");
            desk.shows("#class-people", "Learner 1");
            theStrangerIsShown(desk);
            two(desk, "Take out");
            desk.shows("#class-count", "2 inside");
            new Looks(desk.page()).at("seat-teacher-taken-out");
            two(desk, "Ban");
            desk.shows("#class-count", "1 inside");
            Eventually.passes(ZoomSchool.SOON, () -> assertThat(ada.inside() || bob.inside()).isFalse());
            assertThat(List.of(SCHOOL.wayIn(lesson, this.ada, SCHOOL.device(this.ada)).outcome(), SCHOOL.wayIn(lesson, this.bob, SCHOOL.device(this.bob)).outcome()))
                    .as("one may come back, one may not").contains("banned").hasSize(2);
            nothingOfZoomIn(desk.page(), adas);
        }
    }

    /// Whoever signed in at Zoom as the account that hosts is told of and left alone, so they stay to be looked at.
    private static void theStrangerIsShown(ZoomVisitor desk) {
        desk.shows("#strangers", "Signed in as the account that hosts, without the door");
        assertThat(desk.page().locator("#strangers")).hasCSS("border-top-color", red(desk.page()));
        new Looks(desk.page()).at("seat-teacher-stranger");
    }

    /// The token as the browser reads it.
    private static String red(Page page) {
        return page.evaluate("() => { const probe = document.createElement('i'); probe.style.setProperty('color', 'var(--refuse)'); document.body.append(probe); "
                + "const read = getComputedStyle(probe).color; probe.remove(); return read; }").toString();
    }

    /// The first press asks and does nothing yet. Both are made within the page: on a slow machine the question would be over before the second one came.
    private static void two(ZoomVisitor desk, String button) {
        Locator first = desk.page().locator("#class-people").getByText(button, new Locator.GetByTextOptions().setExact(true)).first();
        assertThat(first.evaluate("button => { button.click(); const asked = button.textContent; button.click(); return asked; }")).isEqualTo(button + ": sure?");
    }

    @Test
    void whoever_comes_before_zoom_has_a_meeting_keeps_the_seat_and_sees_how_long_it_takes() {
        SCHOOL.zoom.fault("POST /v2/users/.*/meetings", 100, new Fault.Answers(400, 300));
        School.Lesson unprepared = SCHOOL.lesson("move");
        School.Member learner = SCHOOL.school.learner(unprepared);
        try (ZoomVisitor early = visitor(learner, BROWSER.phone())) {
            early.press("Go into the class");
            early.says("Your seat is kept.");
            early.shows("#more", "Try again in");
            new Looks(early.page()).at("seat-not-yet");
            assertThat(early.page().context().pages()).as("no empty tab stays").hasSize(1);
        } finally {
            SCHOOL.zoom.recover();
        }
    }

    private void classHasBegun() {
        SCHOOL.prepared(lesson, 3);
        SCHOOL.opens(SCHOOL.link(SCHOOL.wayIn(lesson, teacher, SCHOOL.device(teacher))));
    }

    private ZoomVisitor visitor(School.Member member, BrowserContext profile) {
        return new ZoomVisitor(profile).provesByMail(link(member), mail, member.uid() + "@school.example");
    }

    private static String link(School.Member member) {
        return SCHOOL.server.address() + "/p/" + member.link();
    }

    private static Page opens(ZoomVisitor visitor, String button) {
        Page meeting = visitor.page().context().waitForPage(() -> visitor.press(button));
        meeting.locator("button").first().waitFor();
        return meeting;
    }

    /// Neither in what the page holds, nor in its address, nor in what the tab remembers.
    private static void nothingOfZoomIn(Page page, String meeting) {
        String token = meeting.replaceAll(".*tk=([^&]+).*", "$1");
        String kept = page.evaluate("() => [document.documentElement.outerHTML, location.href, JSON.stringify(sessionStorage), JSON.stringify(localStorage), "
                + "JSON.stringify(history.state), performance.getEntriesByType('resource').map(one => one.name).join(' ')].join(' ')").toString();
        assertThat(kept).doesNotContain(SCHOOL.zoom.address().toString(), token, "tk=");
        // the door is what lies before it; it knows the device and leads on by itself
        page.waitForRequest(request -> request.isNavigationRequest() && request.url().startsWith(SCHOOL.server.address() + "/seat/"), () -> page.evaluate("() => history.back()"));
    }
}

package org.admitone.learner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.admitone.admission.proof.Mailbox;
import org.admitone.console.Looks;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A learner's own pages in a real browser: the way there from the door, into the class, and out of a lost device.
class MyPagesInBrowserTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, "admitone.rooms.enabled=false");
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);           // a busy machine takes its time
    }

    final Clock clock = SERVER.bean(Clock.class);
    final School school = new School(DATABASE, clock);
    final School.Lesson lesson = school.lesson("ask");
    final School.Member ada = school.learner(lesson);
    final Mailbox mail = new Mailbox(DATABASE.jdbc());

    @Test
    void from_the_link_in_the_mail_to_my_classes_and_back_into_the_class() {
        title(lesson.session(), "Algebra, linear equations");
        title(school.session(lesson.course(), clock.instant().plus(Duration.ofDays(2)), Duration.ofHours(1)), "Algebra, matrices");
        title(school.session(lesson.course(), clock.instant().minus(Duration.ofDays(2)), Duration.ofHours(1)), "Algebra, sums");
        try (BrowserContext phone = withoutRoom(BROWSER.phone())) {
            Page page = phone.newPage();
            Looks looks = new Looks(page);
            page.navigate(SERVER.address() + "/my");
            assertThat(page.getByText("This device is not known yet.")).isVisible();
            looks.at("my-not-known");
            proveByMail(page);
            page.navigate(SERVER.address() + "/my");
            assertThat(page.getByText("Your class is on now.")).isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Algebra, matrices"))).isVisible();
            looks.at("my-classes");
            page.setViewportSize(360, 740);
            assertThat(smallTargets(page)).as("touch targets of 44 px at least").isEmpty();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Come in|Back to the class"))).first().click();
            inTheRoom(page);
            assertThat(page.evaluate("sessionStorage.getItem('admitone.ask')")).isNull();
        }
    }

    @Test
    void what_is_recorded_is_reached_from_my_classes_and_this_device_is_forgotten_there() {
        try (BrowserContext desk = withoutRoom(BROWSER.desktop())) {
            Page page = desk.newPage();
            Looks looks = new Looks(page);
            proveByMail(page);
            page.navigate(SERVER.address() + "/my");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Record")).click();
            assertThat(page.getByText("this is what is recorded about you")).isVisible();
            assertThat(page.getByText("Let in by the door")).isVisible();
            looks.at("my-record");
            page.getByText("Forget this device", new Page.GetByTextOptions().setExact(true)).click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget it")).click();
            assertThat(page.getByText("This device is forgotten.")).isVisible();
            looks.at("my-device-forgotten");
            page.reload();
            assertThat(page.getByText("This device is not known yet.")).isVisible();
        }
    }

    @Test
    void a_device_that_is_not_mine_is_shown_out_at_the_door() {
        DeviceClient other = DeviceClient.at(SERVER.address());
        school.proved(ada, other);
        try (BrowserContext phone = withoutRoom(BROWSER.phone())) {
            Page page = phone.newPage();
            proveByMail(page);
            page.navigate(SERVER.address() + "/my/record");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("This was not me")).click();
            assertThat(page.locator("#words")).hasText("Show every other device out?");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show them out")).click();
            assertThat(page.locator("#words")).hasText("The seat is yours alone again.");
        }
        assertThat(other.knock(ada.link()).outcome()).isEqualTo("proof-needed");
    }

    @Test
    void seat_moves_to_this_device_from_my_classes() {
        DeviceClient other = DeviceClient.at(SERVER.address());
        school.proved(ada, other);
        try (BrowserContext phone = withoutRoom(BROWSER.phone())) {
            Page page = phone.newPage();
            proveOnly(page);
            assertThat(other.knock(ada.link()).admitted()).isTrue();
            page.navigate(SERVER.address() + "/my");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue on this device")).click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue here")).click();
            inTheRoom(page);
        }
        assertThat(other.knock(ada.link()).outcome()).isEqualTo("seat-taken");
    }

    @Test
    void an_address_that_is_copied_to_another_browser_shows_nothing_there() {
        try (BrowserContext own = withoutRoom(BROWSER.phone()); BrowserContext others = BROWSER.desktop()) {
            Page mine = own.newPage();
            proveByMail(mine);
            mine.navigate(SERVER.address() + "/my");
            assertThat(mine.getByText("Your class is on now.")).isVisible();
            Page theirs = others.newPage();
            theirs.navigate(mine.url());
            assertThat(theirs.getByText("This device is not known yet.")).isVisible();
            assertThat(own.cookies()).isEmpty();
        }
    }

    @Test
    void lost_connection_is_told_and_mended() {
        try (BrowserContext phone = BROWSER.phone()) {
            Page page = phone.newPage();
            phone.route("**/my/classes", Route::abort);
            page.navigate(SERVER.address() + "/my");
            assertThat(page.locator("#trouble")).containsText("We keep trying");
            phone.unroute("**/my/classes");
            assertThat(page.getByText("This device is not known yet.")).isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        }
    }

    @Test
    void without_scripts_the_page_says_what_it_needs() {
        try (BrowserContext plain = BROWSER.profile(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            for (String path : List.of("/my", "/my/record")) {
                page.navigate(SERVER.address() + path);
                assertThat(page.content()).contains("it needs scripts, which are switched off in this browser", "door-without-scripts.css");
            }
        }
    }

    private void proveByMail(Page page) {
        page.navigate(SERVER.address() + "/p/" + ada.link());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mail me a code")).click();
        assertThat(page.getByLabel("Six digits from the mail")).isVisible();
        page.getByLabel("Six digits from the mail").fill(mail.codeFor(ada.uid() + "@school.example"));
        inTheRoom(page);
    }

    /// By a ticket of the learning system, without going in.
    private void proveOnly(Page page) {
        String code = SERVER.bean(org.admitone.admission.proof.TicketDesk.class).issue(lesson.session(), ada.uid(), org.admitone.audit.Actor.key("lms")).code().value();
        page.navigate(SERVER.address() + "/door");
        assertThat(page.evaluate("async ([module, ticket]) => (await (await import(module)).ask('/door/tickets', { ticket })).status",
                List.of(SERVER.address() + "/js/device.js", code))).isEqualTo(200);
    }

    private static BrowserContext withoutRoom(BrowserContext profile) {
        profile.route("**/room/*", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<title>Room</title>")));
        return profile;
    }

    private static void inTheRoom(Page page) {
        page.waitForURL(Pattern.compile(".*/room/[0-9a-f-]{36}"), new Page.WaitForURLOptions().setTimeout(20_000));
    }

    private static void title(SessionId session, String title) {
        DATABASE.jdbc().sql("update session set title = :t where session_id = :s").param("t", title).param("s", session.value()).update();
    }

    private static List<?> smallTargets(Page page) {
        return (List<?>) page.evaluate("""
                [...document.querySelectorAll('button, input, a, summary')].filter((e) => e.offsetParent).map((e) => [e.textContent || e.id, e.getBoundingClientRect()])
                  .filter(([, box]) => box.height < 44 || box.width < 44).map(([name]) => name)""");
    }
}

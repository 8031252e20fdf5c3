package org.admitone.admission.proof.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.admitone.admission.proof.Mailbox;
import org.admitone.admission.proof.TicketDesk;
import org.admitone.audit.Actor;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The door's page in a real browser.
class DoorPageTest {

    static final double PATIENCE = 60_000;
    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE);
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    final Clock clock = SERVER.bean(Clock.class);
    final School school = new School(DATABASE, clock);
    final School.Lesson lesson = school.lesson("ask");
    final School.Member ada = school.learner(lesson);
    final Mailbox mail = new Mailbox(DATABASE.jdbc());

    @Test
    void link_is_answered_with_a_question_for_a_proof_and_the_mailed_code_lets_in() {
        try (BrowserContext phone = withoutRoom(BROWSER.phone())) {
            Page page = open(phone, "/p/" + ada.link());
            says(page, "Show that it is you.");
            fits(page);
            assertThat(page.url()).endsWith("/door");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            says(page, "Check your mail.");
            fits(page);
            assertThat(page.getByLabel("Six digits from the mail")).isFocused();
            String code = mail.codeFor(address(ada));
            page.getByLabel("Six digits from the mail").fill(Mailbox.wrong(code));
            assertThat(page.locator("#code-fault")).containsText("does not fit", within());
            page.getByLabel("Six digits from the mail").fill(code.substring(0, 3) + " " + code.substring(3));
            inTheRoom(page);
            Object seat = page.evaluate("JSON.parse(sessionStorage.getItem('admitone.seat'))");
            assertThat(((Map<?, ?>) seat).keySet()).map(String::valueOf).contains("ticket", "seat", "room", "session", "person", "pass");
            page.goBack();
            inTheRoom(page);
            page.navigate(SERVER.address() + "/door");
            inTheRoom(page);
        }
    }

    @Test
    void copied_link_cookies_and_storage_are_useless_in_another_profile() {
        try (BrowserContext owner = withoutRoom(BROWSER.desktop()); BrowserContext thief = withoutRoom(BROWSER.desktop())) {
            Page own = open(owner, "/p/" + ada.link());
            press(own, "Mail me a code");
            assertThat(own.getByLabel("Six digits from the mail")).isFocused(new LocatorAssertions.IsFocusedOptions().setTimeout(PATIENCE));
            own.getByLabel("Six digits from the mail").fill(mail.codeFor(address(ada)));
            inTheRoom(own);
            assertThat(own.evaluate(EXPORT_FAILS)).isEqualTo("InvalidAccessError");
            Object storage = own.evaluate(COPY_STORAGE);
            thief.addCookies(owner.cookies().stream().map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                    .setUrl(SERVER.address())).toList());
            Page stolen = open(thief, "/door");
            stolen.evaluate(PASTE_STORAGE, storage);
            stolen.navigate(SERVER.address() + "/p/" + ada.link());
            says(stolen, "Show that it is you.");
            assertThat(DATABASE.jdbc().sql("select count(*) from device where person_id = :p").param("p", ada.person().value())
                    .query(Long.class).single()).isEqualTo(1);
        }
    }

    @Test
    void ticket_of_the_lms_lets_in_once_and_on_one_device() {
        String path = SERVER.bean(TicketDesk.class).issue(lesson.session(), ada.uid(), Actor.key("lms")).path();
        try (BrowserContext owner = withoutRoom(BROWSER.desktop()); BrowserContext thief = withoutRoom(BROWSER.desktop())) {
            inTheRoom(open(owner, path));
            Page late = open(thief, path);
            says(late, "This way in has been used up.");
            assertThat(late.url()).endsWith("/door");
            Page again = open(owner, path);
            inTheRoom(again);
        }
    }

    @Test
    void many_tabs_at_once_are_one_device() {
        try (BrowserContext owner = withoutRoom(BROWSER.desktop())) {
            String path = SERVER.bean(TicketDesk.class).issue(lesson.session(), ada.uid(), Actor.key("lms")).path();
            List<Page> tabs = List.of(owner.newPage(), owner.newPage(), owner.newPage(), owner.newPage());
            tabs.forEach(tab -> tab.navigate(SERVER.address() + path, new Page.NavigateOptions().setWaitUntil(
                    com.microsoft.playwright.options.WaitUntilState.COMMIT)));
            tabs.forEach(DoorPageTest::inTheRoom);
            assertThat(DATABASE.jdbc().sql("select count(*) from device where person_id = :p").param("p", ada.person().value())
                    .query(Long.class).single()).isEqualTo(1);
        }
    }

    @Test
    void early_bird_sees_when_the_door_opens_and_is_let_in_by_itself() {
        School.Lesson later = school.lesson("ask", clock.instant().plus(Duration.ofHours(2)), Duration.ofHours(1));
        School.Member early = school.learner(later);
        try (BrowserContext owner = withoutRoom(BROWSER.profile(new Browser.NewContextOptions().setTimezoneId("Asia/Tokyo")))) {
            Page page = owner.newPage();
            prove(page, early);
            page.clock().install();
            page.navigate(SERVER.address() + "/p/" + early.link());
            assertThat(page.locator("#words")).containsText("The door opens at", within());
            assertThat(page.locator("[data-slot=left]")).containsText("1 hour", within());
            assertThat(page.locator("[data-slot=elsewhere]")).containsText("Berlin time", within());
            fits(page);
            DATABASE.jdbc().sql("update session set starts_at = now(), ends_at = now() + interval '1 hour' where session_id = :s")
                    .param("s", later.session().value()).update();
            page.clock().fastForward("01:51:00");
            inTheRoom(page);
        }
    }

    @Test
    void seat_in_use_elsewhere_moves_here_when_the_person_says_so() {
        DeviceClient other = DeviceClient.at(SERVER.address());
        school.proved(ada, other);
        assertThat(other.knock(ada.link()).admitted()).isTrue();
        try (BrowserContext phone = withoutRoom(BROWSER.phone())) {
            Page page = phone.newPage();
            prove(page, ada);
            page.navigate(SERVER.address() + "/p/" + ada.link());
            assertThat(page.locator("#words")).containsText("Your seat is in use on another device since", within());
            fits(page);
            press(page, "Continue here");
            inTheRoom(page);
        }
        assertThat(other.knock(ada.link()).outcome()).isEqualTo("seat-taken");
    }

    @Test
    void this_was_not_me_takes_a_fresh_proof_and_shows_the_other_device_out() {
        DATABASE.jdbc().sql("update course set seat_policy = 'refuse' where course_id = :c").param("c", lesson.course().value()).update();
        DeviceClient other = DeviceClient.at(SERVER.address());
        school.proved(ada, other);
        assertThat(other.knock(ada.link()).admitted()).isTrue();
        try (BrowserContext phone = withoutRoom(BROWSER.phone())) {
            Page page = phone.newPage();
            prove(page, ada);
            DATABASE.jdbc().sql("update device_proof set made_at = made_at - interval '10 min'").update();
            page.navigate(SERVER.address() + "/p/" + ada.link());
            press(page, "This was not me");
            says(page, "Show every other device out?");
            press(page, "Show them out");
            says(page, "Show once more that it is you.");
            press(page, "Mail me a code");
            says(page, "Check your mail.");
            assertThat(page.locator("#more")).containsText("l…@s….example", within());
            page.getByLabel("Six digits from the mail").fill(mail.codeFor(address(ada)));
            says(page, "The seat is yours alone again.");
            fits(page);
            press(page, "Come in");
            inTheRoom(page);
        }
        assertThat(other.knock(ada.link()).outcome()).isEqualTo("proof-needed");
    }

    @Test
    void page_is_the_same_whatever_the_code_is() {
        assertThat(body("/p/" + ada.link())).isEqualTo(body("/p/nothing-like-a-link")).isEqualTo(body("/t/whatever")).isEqualTo(body("/door"));
        assertThat(body("/p/" + ada.link())).doesNotContain(ada.link());
    }

    /// Chromium under test takes scripts away only after it has read the page as one with scripts, so the page's text must do.
    @Test
    void browser_without_scripts_reads_why_and_what_to_do() {
        assertThat(body("/p/" + ada.link())).contains("<noscript>", "This page needs scripts", "css/door-without-scripts.css");
    }

    @Test
    void lost_connection_is_told_and_mended() {
        try (BrowserContext phone = withoutRoom(BROWSER.phone())) {
            Page page = phone.newPage();
            prove(page, ada);
            phone.route("**/door/knock", Route::abort);
            page.navigate(SERVER.address() + "/p/" + ada.link());
            assertThat(page.locator("#trouble")).containsText("We keep trying", within());
            phone.unroute("**/door/knock");
            inTheRoom(page);
        }
    }

    /// Proves on this page's profile by an LMS ticket, without going on into the room.
    private void prove(Page page, School.Member member) {
        String code = SERVER.bean(TicketDesk.class).issue(new org.admitone.session.SessionId(DATABASE.jdbc()
                .sql("select session_id from pass where pass_id = :p").param("p", member.pass()).query(java.util.UUID.class).single()),
                member.uid(), Actor.key("lms")).code().value();
        page.navigate(SERVER.address() + "/door");
        Object status = page.evaluate("async ([module, ticket]) => (await (await import(module)).ask('/door/tickets', { ticket })).status",
                List.of(SERVER.address() + "/js/device.js", code));
        assertThat(status).isEqualTo(200);
    }

    private static Page open(BrowserContext profile, String path) {
        Page page = profile.newPage();
        page.navigate(SERVER.address() + path);
        return page;
    }

    /// The room has tests of its own; here it is enough to arrive.
    private static BrowserContext withoutRoom(BrowserContext profile) {
        profile.route("**/room/*", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<title>Room</title>")));
        return profile;
    }

    private static void inTheRoom(Page page) {
        page.waitForURL(java.util.regex.Pattern.compile(".*/room/[0-9a-f-]{36}"), new Page.WaitForURLOptions().setTimeout(PATIENCE));
    }

    private static void says(Page page, String words) {
        assertThat(page.locator("#words")).hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    private static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).click();
    }

    private static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("no sideways scrolling").isTrue();
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static String body(String path) {
        try {
            return java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder(SERVER.uri(path)).build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString()).body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String address(School.Member member) {
        return member.uid() + "@school.example";
    }

    private static final String READ_KEY = """
            const database = await new Promise((done) => { const o = indexedDB.open('admitone-device'); o.onsuccess = () => done(o.result); });
            const kept = await new Promise((done) => { const g = database.transaction('keys').objectStore('keys').get('device'); g.onsuccess = () => done(g.result); });
            """;
    private static final String EXPORT_FAILS = "async () => {" + READ_KEY
            + "try { await crypto.subtle.exportKey('jwk', kept.privateKey); return 'exported'; } catch (e) { return e.name; } }";
    private static final String COPY_STORAGE = "async () => {" + READ_KEY
            + "return { kept: JSON.stringify(kept), local: JSON.stringify(localStorage), session: JSON.stringify(sessionStorage) }; }";
    private static final String PASTE_STORAGE = """
            async ({ kept, local, session }) => {
              for (const [k, v] of Object.entries(JSON.parse(local))) localStorage.setItem(k, v);
              for (const [k, v] of Object.entries(JSON.parse(session))) sessionStorage.setItem(k, v);
              const database = await new Promise((done) => { const o = indexedDB.open('admitone-device');
                o.onupgradeneeded = () => o.result.createObjectStore('keys'); o.onsuccess = () => done(o.result); });
              await new Promise((done) => { const t = database.transaction('keys', 'readwrite');
                t.objectStore('keys').put(JSON.parse(kept), 'device'); t.oncomplete = done; });
              database.close();
            }""";
}

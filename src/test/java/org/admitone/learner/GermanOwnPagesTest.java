package org.admitone.learner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.admitone.admission.proof.TicketDesk;
import org.admitone.attendance.Correction;
import org.admitone.attendance.CorrectionDesk;
import org.admitone.attendance.Verdict;
import org.admitone.audit.Actor;
import org.admitone.mail.Mail;
import org.admitone.mail.Outbox;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.admitone.words.German;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/// A learner's own pages in German, with something in every part of them.
class GermanOwnPagesTest {

    /// What the school wrote, and names.
    private static final Pattern DATA = Pattern.compile("Ill, note of the doctor");

    private static final Pattern FAKE_DEVICES = Pattern.compile("fake_device_\\d+|Fake [^\\n]*");

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, "admitone.rooms.enabled=false", "admitone.school.zone=America/New_York");
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final Clock clock = SERVER.bean(Clock.class);
    private final School school = new School(DATABASE, clock);
    private final School.Lesson lesson = school.lesson("ask");
    private final School.Member ada = school.learner(lesson);
    private final DeviceClient other = DeviceClient.at(SERVER.address());

    @Test
    void nothing_english_is_left_whatever_stands_there() {
        try (BrowserContext phone = german()) {
            Page page = phone.newPage();
            page.navigate(SERVER.address() + "/my");
            assertThat(page.getByText("Dieses Gerät ist noch nicht bekannt.")).isVisible();
            German.only(page, "a device that is not known", DATA);
            prove(page);
            furnish();
            page.navigate(SERVER.address() + "/my");
            assertThat(page.getByText("Ihr Unterricht läuft.")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Auf diesem Gerät weitermachen"))).isVisible();
            assertThat(page.getByText("Abgesagt", new Page.GetByTextOptions().setExact(true))).isVisible();
            German.only(page, "my classes", DATA);
            TestBrowser.picture(page, "german-my-classes");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Angaben")).click();
            assertThat(page.getByText("das ist über Sie gespeichert.")).isVisible();
            assertThat(page.getByText("gezählt als entschuldigt. Grund:")).isVisible();
            assertThat(page.getByText("Ein Code, um zu zeigen, dass Sie es sind")).isVisible();
            German.only(page, "my record", DATA);
            TestBrowser.picture(page, "german-my-record");
            page.getByText("Dieses Gerät vergessen", new Page.GetByTextOptions().setExact(true)).click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vergessen").setExact(true)).click();
            assertThat(page.getByText("Dieses Gerät ist vergessen.")).isVisible();
            German.only(page, "a device that is forgotten", DATA);
        }
    }

    @Test
    void the_language_is_chosen_on_the_page_and_parts_that_come_later_keep_to_it() {
        try (BrowserContext phone = BROWSER.phone()) {
            Page page = phone.newPage();
            page.navigate(SERVER.address() + "/my");
            assertThat(page.getByText("This device is not known yet.")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deutsch")).click();
            assertThat(page.getByText("Dieses Gerät ist noch nicht bekannt.")).isVisible();
            phone.route("**/my/classes", Route::abort);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Noch einmal nachsehen")).click();
            assertThat(page.locator("#trouble")).hasText("Die Verbindung antwortet nicht. Wir versuchen es weiter.");
            phone.unroute("**/my/classes");
            phone.route("**/my/classes", route -> route.fulfill(new Route.FulfillOptions().setStatus(429).setContentType("application/problem+json")
                    .setBody("{\"code\":\"too-many-tries\",\"detail\":\"This page was asked for very often. Wait a minute.\"}")));
            page.navigate(SERVER.address() + "/my");
            assertThat(page.getByText("Diese Seite wurde sehr oft aufgerufen.")).isVisible();
            German.only(page, "asked for too often", DATA);
        }
    }

    @Test
    void camera_and_microphone_are_checked_in_german() {
        try (BrowserContext phone = german()) {
            Page page = phone.newPage();
            page.addInitScript("const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices); window.refused = true;"
                    + "navigator.mediaDevices.getUserMedia = (wish) => window.refused ? Promise.reject(new DOMException('', 'NotAllowedError')) : real(wish);");
            page.navigate(SERVER.address() + "/my/equipment");
            German.only(page, "before the check", DATA);
            press(page, "Anfangen");
            assertThat(page.getByText("Weder Kamera noch Mikrofon lassen sich bisher benutzen.")).isVisible();
            assertThat(page.locator("#mic-words")).hasText("Dieser Browser darf das Mikrofon nicht benutzen. Erlauben Sie es in der Adresszeile, und schalten Sie es noch einmal ein. Es geht auch ohne.");
            German.only(page, "a check that fails", FAKE_DEVICES);
            page.evaluate("window.refused = false");
            press(page, "Die Kamera noch einmal versuchen");
            assertThat(page.getByText("Ihr Mikrofon lässt sich bisher nicht benutzen.")).isVisible();
            press(page, "Das Mikrofon noch einmal versuchen");
            assertThat(page.getByText("Kamera und Mikrofon funktionieren.")).isVisible();
            press(page, "Einen Ton abspielen");
            assertThat(page.getByText("Zwei Töne spielen.")).isVisible();
            German.only(page, "a check that went well", FAKE_DEVICES);
            TestBrowser.picture(page, "german-equipment");
        }
    }

    @Test
    void what_is_shown_without_a_network_speaks_the_language_that_was_chosen_last() {
        try (BrowserContext phone = BROWSER.phone()) {
            Page page = phone.newPage();
            page.navigate(SERVER.address() + "/my");
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deutsch")).click();
            page.waitForFunction("async () => (await (await caches.match('/my/offline'))?.text())?.includes('Es gibt keine Verbindung.')");
            page.navigate(SERVER.address() + "/my");
            phone.setOffline(true);
            page.navigate(SERVER.address() + "/my");
            assertThat(page.getByText("Es gibt keine Verbindung.")).isVisible();
            German.only(page, "no network", DATA);
        }
    }

    private void furnish() {
        Instant now = clock.instant();
        school.proved(ada, other);
        assertThat(other.knock(ada.link()).admitted()).isTrue();
        session(now.plus(Duration.ofMinutes(40)));
        session(now.plus(Duration.ofDays(3)));
        SessionId cancelled = session(now.plus(Duration.ofDays(1)));
        DATABASE.jdbc().sql("update session set cancelled_at = now() where session_id = :s").param("s", cancelled.value()).update();
        SessionId past = session(now.minus(Duration.ofDays(2)));
        SERVER.bean(CorrectionDesk.class).correct(past, ada.person(), new Correction.Word.Judged(Verdict.EXCUSED), "Ill, note of the doctor", Actor.staff("mathilde"));
        for (String purpose : List.of("mailed_code", "classes", "stranger", "anything")) {
            SERVER.bean(TransactionOperations.class).executeWithoutResult(transaction -> SERVER.bean(Outbox.class).post(new Mail(ada.uid() + "@school.example",
                    "A subject", "A text.", purpose, now.plusSeconds(600)).about(ada.person().value())));
        }
    }

    private static BrowserContext german() {
        return BROWSER.profile(new Browser.NewContextOptions().setTimezoneId("Europe/Berlin").setLocale("de-AT"));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private SessionId session(Instant startsAt) {
        return school.session(lesson.course(), startsAt, Duration.ofHours(1));
    }

    /// By a ticket of the learning system, without going in.
    private void prove(Page page) {
        String code = SERVER.bean(TicketDesk.class).issue(lesson.session(), ada.uid(), Actor.key("lms")).code().value();
        assertThat(page.evaluate("async ([module, ticket]) => (await (await import(module)).ask('/door/tickets', { ticket })).status",
                List.of(SERVER.address() + "/js/device.js", code))).isEqualTo(200);
    }
}

package org.admitone.admission.proof.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.admitone.admission.proof.Mailbox;
import org.admitone.admission.proof.web.DoorStatesTest.State;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.admitone.words.German;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The door in German: each state that [DoorStatesTest] knows and the failures besides, and the way in as the server itself says it.
class GermanDoorTest {

    /// The title of a lesson, which the school writes.
    private static final Pattern DATA = Pattern.compile("Algebra I: linear equations and what they are good for");
    private static final Map<String, String> BUTTONS = Map.of("Mail me a code", "Einen Code mailen", "This was not me", "Das war ich nicht");

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE, "admitone.rooms.enabled=false");
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    private final School school = new School(DATABASE, SERVER.bean(Clock.class));
    private final School.Lesson lesson = school.lesson("ask");
    private final School.Member ada = school.learner(lesson);

    static Stream<State> states() {
        String hence = Instant.now().plusSeconds(100_000).toString();
        return Stream.concat(DoorStatesTest.states(), Stream.of(
                new State("not-on-roster", 403, problem("not-on-roster", 403, ""), ""),
                new State("not-entitled-yet", 403, problem("not-entitled", 403, ",\"from\":\"" + hence + "\""), ""),
                new State("device-signature", 401, problem("device-signature", 401, ""), ""),
                new State("malformed", 400, problem("malformed-request", 400, ""), ""),
                new State("reopen", 200, "{}", "", "/door?", "")));
    }

    private static String problem(String code, int status, String more) {
        return "{\"status\":" + status + ",\"title\":\"T\",\"detail\":\"D\",\"code\":\"" + code + "\"" + more + "}";
    }

    @ParameterizedTest
    @MethodSource("states")
    void state_is_said_in_german(State state) {
        try (BrowserContext phone = german()) {
            String answer = state.answer().replaceAll("\"title\":\"(?!Algebra)[^\"]*\"", "\"title\":\"Das sagt der Server\"").replaceAll("\"detail\":\"[^\"]*\"", "\"detail\":\"Und mehr dazu.\"");
            phone.route("**/door/knock", route -> fulfil(route, state.status(), answer));
            phone.route("**/door/tickets", route -> fulfil(route, state.status(), answer));
            phone.route("**/door/codes", route -> fulfil(route, 202, "{\"minutes\":10,\"to\":\"a…@s….org\"}"));
            Page page = phone.newPage();
            page.navigate(SERVER.address() + state.path() + "x".repeat(27));
            assertThat(page.locator("#words")).not().hasText("Einen Moment");
            if (!state.press().isEmpty()) {
                String before = page.locator("#words").textContent();
                button(page, BUTTONS.getOrDefault(state.press(), state.press())).click();
                assertThat(page.locator("#words")).not().hasText(before);
            }
            German.only(page, "the door's " + state, DATA);
            TestBrowser.picture(page, "german-door-" + state.name());
        }
    }

    @Test
    void failures_are_said_in_german() {
        fails("Dieser Browser bewahrt keinen Schlüssel auf.", "IDBFactory.prototype.open = () => { throw new Error('no'); }");
        fails("Dieser Browser kann keinen Schlüssel halten.", "Object.defineProperty(window, 'indexedDB', { value: undefined })");
        fails("Diese Seite braucht eine sichere Verbindung.", "Object.defineProperty(window, 'isSecureContext', { value: false })");
        fails("Die Schule antwortet nicht.", "const real = window.fetch; window.fetch = (what, how) => String(what).includes('/door') ? Promise.reject(new TypeError('no')) : real(what, how)");
    }

    private static void fails(String words, String because) {
        try (BrowserContext phone = german()) {
            phone.addInitScript(because);
            Page page = phone.newPage();
            page.navigate(SERVER.address() + "/p/" + "x".repeat(27));
            assertThat(page.locator("#words")).hasText(words);
            German.only(page, words, DATA);
        }
    }

    @Test
    void whoever_chooses_german_at_the_door_goes_on_where_they_were_and_comes_in() {
        try (BrowserContext phone = BROWSER.phone()) {
            phone.route("**/room/*", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<title>Room</title>")));
            Page page = phone.newPage();
            page.navigate(SERVER.address() + "/p/" + ada.link());
            assertThat(page.locator("#words")).hasText("Show that it is you.");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deutsch")).click();
            assertThat(page.locator("#words")).hasText("Zeigen Sie, dass Sie es sind.");
            button(page, "Einen Code mailen").click();
            page.getByLabel("Sechs Ziffern aus der Mail").fill("12");
            button(page, "Hereinkommen").click();
            assertThat(page.locator("#code-fault")).hasText("Ein Code hat sechs Ziffern.");
            Mailbox mail = new Mailbox(DATABASE.jdbc());
            assertThat(mail.texts(ada.uid() + "@school.example").getFirst()).contains("Ihr Code lautet");
            String right = mail.codeFor(ada.uid() + "@school.example");
            page.getByLabel("Sechs Ziffern aus der Mail").fill(Mailbox.wrong(right));
            assertThat(page.locator("#code-fault")).containsText("Dieser Code passt nicht.");
            German.only(page, "a wrong code", DATA);
            page.getByLabel("Sechs Ziffern aus der Mail").fill(right);
            page.waitForURL(Pattern.compile(".*/room/[0-9a-f-]{36}"));
        }
    }

    @Test
    void what_the_server_says_at_the_door_is_german_too() {
        try (BrowserContext phone = german()) {
            Page page = phone.newPage();
            page.navigate(SERVER.address() + "/p/" + "x".repeat(27));
            assertThat(page.locator("#words")).hasText("Dieser Link öffnet keinen Unterricht.");
            German.only(page, "an unknown link", DATA);
            DeviceClient other = DeviceClient.at(SERVER.address());
            school.proved(ada, other);
            assertThat(other.knock(ada.link()).admitted()).isTrue();
            DATABASE.jdbc().sql("update session set cancelled_at = now() where session_id = ?").param(lesson.session().value()).update();
            page.navigate(SERVER.address() + "/p/" + ada.link());
            assertThat(page.locator("#words")).hasText("Dieser Unterricht wurde abgesagt.");
            assertThat(page.locator("#more")).hasText("Die Schule hat diesen Unterricht abgesagt. Sie müssen nichts tun.");
            German.only(page, "a class that is cancelled", DATA);
        }
    }

    private static BrowserContext german() {
        return BROWSER.profile(new Browser.NewContextOptions().setTimezoneId("Europe/Berlin").setLocale("de-DE"));
    }

    private static void fulfil(Route route, int status, String answer) {
        route.fulfill(new Route.FulfillOptions().setStatus(status).setContentType(status < 300 ? "application/json" : "application/problem+json").setBody(answer));
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

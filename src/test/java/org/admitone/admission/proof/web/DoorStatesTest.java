package org.admitone.admission.proof.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.admitone.platform.Axe;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each answer of the door as a person sees it: the words, on a small phone and a desk, light and dark. The door's answers are
/// given to the page as the server would; pictures are left in `target/screens`.
class DoorStatesTest {

    @AutoClose static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose static final TestServer SERVER = TestServer.on(DATABASE);
    @AutoClose static final TestBrowser BROWSER = TestBrowser.start();

    /// @param says  what the answer begins with
    /// @param press the button that leads to it; empty: it is there at once
    record State(String name, int status, String answer, String says, String path, String press) {

        State(String name, int status, String answer, String says) {
            this(name, status, answer, says, "/p/", "");
        }

        State named(String other) {
            return new State(other, status, answer, says, path, press);
        }

        State after(String button) {
            return new State(name, status, answer, says, path, button);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<State> states() {
        Instant soon = Instant.now().plusSeconds(754);
        return Stream.of(
                new State("wait", 200, "{\"outcome\":\"wait\",\"opensAt\":\"" + soon + "\",\"session\":{\"id\":\"1\",\"title\":\"Algebra I: linear equations and what they are good for\","
                        + "\"startsAt\":\"" + soon.plusSeconds(600) + "\",\"endsAt\":\"" + soon.plusSeconds(4200) + "\",\"zone\":\"America/New_York\"}}", "The door opens at"),
                problem("proof-needed", "\"proofs\":[\"lms_ticket\",\"mailed_code\"]", "Show that it is you."),
                problem("proof-needed", "\"proofs\":[\"lms_ticket\"]", "Show that it is you.").named("proof-lms-only"),
                problem("proof-needed", "\"proofs\":[\"mailed_code\"],\"withinSeconds\":300", "Show once more that it is you.").named("proof-fresh"),
                problem("seat-taken", "\"device\":\"Chrome on Android\",\"since\":\"" + soon.minusSeconds(1200) + "\",\"wayIn\":\"continue-here\"", "Your seat is in use"),
                problem("seat-taken", "\"device\":\"Safari on iPhone\",\"since\":\"" + soon.minusSeconds(1200) + "\",\"wayIn\":\"ask-staff\"", "Your seat is in use").named("seat-taken-refuse"),
                problem("seat-contested", "\"since\":\"" + soon + "\"", "Your seat has moved too often."),
                problem("device-budget", "\"budget\":3,\"days\":30", "Too many new devices."),
                problem("not-entitled", "\"until\":\"" + soon.minusSeconds(90_000) + "\"", "Your enrolment does not cover"),
                problem("banned", "", "You have been kept out of this class."),
                problem("session-cancelled", "", "This class has been cancelled."),
                problem("session-over", "\"since\":\"" + soon.minusSeconds(3600) + "\"", "This class is over."),
                problem("unknown-pass", "", "This link does not open any class."),
                problem("proof-needed", "\"proofs\":[\"mailed_code\"]", "Check your mail.").named("code").after("Mail me a code"),
                problem("seat-taken", "\"device\":\"Chrome on Android\",\"since\":\"" + soon.minusSeconds(1200) + "\",\"wayIn\":\"ask-staff\"",
                        "Show every other device out?").named("disown").after("This was not me"),
                new State("ticket-spent", 403, problem("ticket-spent", "", "").answer, "This way in has been used up.", "/t/", ""),
                new State("too-many-tries", 429, problem("too-many-tries", "\"until\":\"" + soon + "\"", "").answer, "Too many tries."));
    }

    private static State problem(String code, String more, String says) {
        String title = switch (code) {
            case "seat-contested" -> "Your seat has moved too often";
            case "device-budget" -> "Too many new devices";
            case "not-entitled" -> "Your enrolment does not cover this class now";
            case "banned" -> "You have been kept out of this class";
            case "session-cancelled" -> "This class has been cancelled";
            case "session-over" -> "This class is over";
            case "unknown-pass" -> "This link does not open any class";
            default -> code;
        };
        return new State(code, 403, "{\"type\":\"https://admitone.org/problems/" + code + "\",\"status\":403,\"title\":\"" + title
                + "\",\"detail\":\"The sentence that the server says about it, and what to do next.\",\"code\":\"" + code + "\""
                + (more.isEmpty() ? "" : "," + more) + "}", says);
    }

    @ParameterizedTest
    @MethodSource("states")
    void state_says_what_happened_and_what_to_do(State state) {
        for (Look look : Look.values()) {
            try (BrowserContext profile = look.profile.apply(BROWSER)) {
                profile.route("**/door/knock", route -> answer(route, state));
                profile.route("**/door/codes", route -> answer(route, new State("", 202, "{\"minutes\":10,\"to\":\"a…@s….org\"}", "")));
                profile.route("**/door/tickets", route -> answer(route, state));
                Page page = profile.newPage();
                if (look == Look.DARK) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                }
                page.navigate(SERVER.address() + state.path + "x".repeat(27));
                if (!state.press.isEmpty()) {
                    page.getByText(state.press, new Page.GetByTextOptions().setExact(true)).click();
                }
                assertThat(page.locator("#words")).containsText(state.says, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
                TestBrowser.picture(page, "door-" + state.name + "-" + look.name().toLowerCase(java.util.Locale.ROOT));
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("no sideways scrolling").isTrue();
                assertThat(smallTargets(page)).as("touch targets of 44 px at least").isEmpty();
                assertThat(page.title()).isNotBlank();
                Axe.findsNothing(page, "the door's " + state + ", " + look);
            }
        }
    }

    private enum Look {
        PHONE(TestBrowser::phone), DESK(TestBrowser::desktop), DARK(TestBrowser::phone);

        final Function<TestBrowser, BrowserContext> profile;

        Look(Function<TestBrowser, BrowserContext> profile) {
            this.profile = profile;
        }
    }

    private static void answer(Route route, State state) {
        route.fulfill(new Route.FulfillOptions().setStatus(state.status)
                .setContentType(state.status < 300 ? "application/json" : "application/problem+json").setBody(state.answer));
    }

    private static List<?> smallTargets(Page page) {
        return (List<?>) page.evaluate("""
                [...document.querySelectorAll('button, input, a')].filter((e) => e.offsetParent).map((e) => [e.textContent || e.id, e.getBoundingClientRect()])
                  .filter(([, box]) => box.height < 44 || box.width < 44).map(([name]) => name)""");
    }
}

package org.admitone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.admitone.platform.Axe;
import org.admitone.platform.TestBrowser;
import org.admitone.words.German;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages that speak German, in a browser: nothing English is left on them, they are no wider than a phone, and axe finds nothing.
class GermanPagesTest {

    /// Grows with every page that is converted.
    private static final List<String> PAGES = List.of(
            "/console/health", "/console/settings", "/console/providers", "/console/providers/zoom", "/console/providers/zoom/forget",
            "/console/sessions/{id}?q=nothing",
            "/console/sessions/{id}/attendance", "/console/sessions/{id}/attendance?q=nothing", "/console/sessions/{id}/attendance/people/{person}", "/console/sessions/{id}/attendance/others?q=nothing", "/console/sessions/{id}/chat", "/console/sessions/{id}/chat?q=nothing",
            "/console/sessions/{id}/people/{person}", "/console/sessions/{id}/message", "/console/sessions/{id}/links", "/console/sessions/{id}/let-in?q=learner", "/console/sessions/{id}/let-in?q=nothing",
            "/console/keys", "/console/keys?q=nothing", "/console/keys/new", "/console/keys/{id}/revoke", "/console/webhooks", "/console/webhooks?q=nothing", "/console/webhooks/new",
            "/console/webhooks/{id}", "/console/webhooks/{id}?type=person.left", "/console/webhooks/{id}/edit", "/console/webhooks/{id}/rotate", "/console/webhooks/{id}/off",
            "/console/webhooks/{id}/remove", "/console/webhooks/{id}/deliveries/{eventId}",
            "/console/sessions/{id}", "/console/sessions/{id}/end",
            "/console/providers/zoom/hosts/groups", "/console/providers/zoom/hosts/groups/new", "/console/providers/zoom/hosts/groups/{id}", "/console/providers/zoom/hosts/groups/{id}/remove", "/console/providers/zoom/hosts/settings/{host}",
            "/console/providers/zoom/guard", "/console/providers/zoom/hosts/new", "/console/providers/zoom/hosts/fewest", "/console/providers/zoom/hosts", "/console/sessions/{id}/host", "/console/providers/zoom/hosts?from=2027-05-01", "/console/me", "/console/me/passkeys", "/console/me/second-factor", "/console/staff", "/console/staff/{id}", "/console/staff/{id}/person",
            "/console", "/console/courses", "/console/courses?q=nothing", "/console/courses/new", "/console/courses/{id}",
            "/console/courses/{id}/settings", "/console/courses/{id}/sessions", "/console/courses/{id}/sessions/new", "/console/courses/{id}/timetable", "/console/courses/{id}/series/{series}", "/console/courses/{id}/series/{series}/edit", "/console/courses/{id}/series/{series}/cancel", "/console/courses/{id}/attendance-rule", "/console/courses/{id}/class-mails",
            "/console/holidays", "/console/holidays?span=all", "/console/holidays/changes", "/console/term-plans", "/console/term-plans/outlook?firstDay=2026-11-01&lastDay=2027-02-01", "/console/term-plans/{id}", "/console/term-plans/{id}/cancel",
            "/console/courses/{id}/import", "/console/courses/{id}/import/{list}", "/console/courses/{id}/session-list", "/console/courses/{id}/session-list/{sessions}", "/console/session-list", "/console/courses/{id}/people/new", "/console/courses/{id}/people/{person}",
            "/console/courses/{id}/people/{person}/remove", "/console/sessions", "/console/sessions?span=all", "/console/sessions?q=nothing", "/console/sessions/{id}/edit", "/console/sessions/{id}/cancel",
            "/console/people", "/console/people/{id}", "/console/passes", "/console/audit", "/console/audit?action=nothing", "/console/nothing-here",
            "/console/outbox", "/console/outbox?q=nothing", "/console/outbox/undelivered");
    /// What the school itself wrote, what an import reads, and what settings are called.
    private static final Pattern DATA = Pattern.compile("admitone\\.[a-z.-]+|Lyceum of the Lake|Fee not paid|\\bfrom, until\\b|Your code|123456 is your code");

    @AutoClose static final FurnishedHouse house = new FurnishedHouse();
    @AutoClose static final TestBrowser browser = TestBrowser.start();

    private final Page page = browser.profile(new Browser.NewContextOptions().setTimezoneId("Europe/Berlin").setLocale("en-GB")).newPage();

    @TestFactory
    Stream<DynamicTest> german_pages() {
        return Stream.concat(Stream.of(DynamicTest.dynamicTest("before sign-in", this::before), DynamicTest.dynamicTest("the choice", this::chooses)),
                Stream.concat(PAGES.stream().map(pattern -> DynamicTest.dynamicTest(pattern, () -> isGerman(pattern))), Stream.of(DynamicTest.dynamicTest("a form's faults", this::faults),
                        DynamicTest.dynamicTest("devices", this::devices), DynamicTest.dynamicTest("another zone", this::elsewhere))));
    }

    private void chooses() {
        house.begins(page);
        page.navigate(house.server.uri("/console/courses?q=alg").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deutsch")).click();
        assertThat(page).hasURL(house.server.uri("/console/courses?q=alg&lang=de").toString());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Kurse").setExact(true))).isVisible();
        assertThat(page.getByLabel("Titel oder Kürzel")).hasValue("alg");
    }

    private void isGerman(String pattern) {
        looksGerman(page, pattern.contains("{") ? house.address(pattern) : pattern);
        TestBrowser.picture(page, "german-" + pattern.replaceAll("[^a-z]+", "-"));
    }

    private static void looksGerman(Page page, String address) {
        page.setViewportSize(360, 740);
        page.navigate(house.server.uri(address).toString());
        German.only(page, address, DATA);
    }

    private void faults() {
        page.navigate(house.server.uri(house.address("/console/courses/{id}/sessions/new")).toString());
        page.getByLabel("Titel").fill("Algebra");
        page.getByLabel("Tag").fill("2026-11-30");
        page.getByLabel("Eingang öffnet vorher").fill("1000");
        page.getByLabel("Zeitzone").fill("Nirgendwo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Den Termin planen")).click();
        assertThat(page.getByText("Das ist noch nicht gespeichert.")).isVisible();
        assertThat(page.getByText("Diese Zeitzone ist nicht bekannt.").first()).isVisible();
        page.navigate(house.server.uri(house.address("/console/courses/{id}/import")).toString());
        page.getByLabel("Die Kursliste").fill("uid;role\n4711;king\n");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zeigen, was sich ändert")).click();
        assertThat(page.getByText("Diese Rolle ist nicht bekannt").first()).isVisible();
        assertThat(page.getByText("Sie wurde gelesen als: Tabelle mit Strichpunkten.")).isVisible();
        assertThat(page.getByText("Zeile 2").first()).isVisible();
    }

    /// They are kept in English, as programs and the audit trail tell them.
    private void devices() {
        house.database.jdbc().sql("update device set label = 'Firefox on another system'").update();
        for (String address : List.of("/console/sessions/{id}", "/console/sessions/{id}/people/{person}", "/console/people/{id}")) {
            page.navigate(house.server.uri(house.address(address)).toString());
            assertThat(page.getByText("Firefox auf einem anderen System").first()).isAttached();
            assertThat(page.getByText("on another system")).hasCount(0);
        }
    }

    /// Who is not signed in yet chooses, too.
    private void before() {
        try (BrowserContext stranger = browser.profile(new Browser.NewContextOptions().setLocale("de-DE"))) {
            for (String address : List.of("/console/sign-in?to=/console/me", house.address("/console/welcome/{code}"))) {
                looksGerman(stranger.newPage(), address);
            }
        }
    }

    /// The browser's zone is known from the second page on; a session's own zone stays the first that is said.
    private void elsewhere() {
        try (BrowserContext tokyo = browser.profile(new Browser.NewContextOptions().setTimezoneId("Asia/Tokyo").setLocale("de-DE"))) {
            tokyo.addCookies(page.context().cookies().stream().filter(cookie -> !cookie.name.equals(Readers.ZONE_COOKIE))
                    .map(cookie -> new Cookie(cookie.name, cookie.value).setUrl(house.server.address())).toList());
            Page there = tokyo.newPage();
            there.navigate(house.server.uri("/console").toString());
            assertThat(there.getByText("Bei Ihnen:")).hasCount(0);
            there.waitForFunction("document.cookie.includes('admitone_zone=Asia/Tokyo')");
            there.reload();
            assertThat(there.getByText("(Asia/Tokyo)").first()).containsText("Bei Ihnen: Heute");
            Axe.findsNothing(there, "today in Tokyo");
        }
    }
}

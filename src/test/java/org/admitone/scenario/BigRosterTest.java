package org.admitone.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.admitone.roster.CourseId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A roster of ten thousand people in a browser: brought in by file, opened, searched, turned over and changed. Judged by how it compares, in the
/// same run, with a roster of forty; the times are printed.
class BigRosterTest {

    private static final int BIG = 10_000;
    private static final int SMALL = 40;
    private static final int TRIES = 5;

    private static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose private static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");
    @AutoClose private static final TestBrowser BROWSER = TestBrowser.start();

    private final School school = new School(DATABASE, CLOCK);
    private final BrowserContext staff = BROWSER.desktop();
    private final Page page = staff.newPage();

    /// The best of some tries each, in ms.
    ///
    /// @param previewed from sending the file until it is said what would change
    /// @param imported from the confirmation until it is done
    /// @param opened from the click until the list can be searched
    /// @param found from the search until its only hit is there
    /// @param turned from one page of the list to the next
    /// @param changed from suspending somebody until their page says so
    private record Measured(long previewed, long imported, long opened, long found, long turned, long changed) {

        String line(String what) {
            return String.format(Locale.ROOT, "%-12s %10d %9d %7d %6d %7d %8d%n", what, previewed, imported, opened, found, turned, changed);
        }
    }

    @Test
    void ten_thousand_people_are_as_handy_as_forty() {
        new StaffDesk(staff, SERVER.address()).begins(SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value());
        Measured small = measured(SMALL);
        Measured big = measured(BIG);
        System.out.printf("roster        previewed  imported  opened  found  turned  changed (ms)%n%s%s", small.line("of 40"), big.line("of 10,000"));
        assertThat(big.opened).as("opened").isLessThan(3 * small.opened + 1000);
        assertThat(big.found).as("found").isLessThan(3 * small.found + 1000);
        assertThat(big.turned).as("turned over").isLessThan(3 * small.opened + 1000);
        assertThat(big.changed).as("changed").isLessThan(3 * small.changed + 1000);
    }

    private Measured measured(int people) {
        CourseId course = school.lesson("move").course();
        String roster = SERVER.uri("/console/courses/" + course.value()).toString();
        String prefix = "of" + people + "-";
        page.navigate(roster + "/import");
        page.getByLabel("Or a file").setInputFiles(new FilePayload("term.csv", "text/csv", list(prefix, people).getBytes(StandardCharsets.UTF_8)));
        long previewed = took(() -> press("See what changes", String.format(Locale.ENGLISH, "%,d people will be added.", people)));
        long imported = took(() -> press("Import it", String.format(Locale.ENGLISH, "Imported: %,d added", people)));
        long opened = best(n -> {
            page.navigate(roster);
            page.locator("main #q").fill("ready");
        });
        long turned = people == BIG ? best(n -> turnOver()) : 0;
        long found = best(n -> {
            page.navigate(roster + "?q=" + prefix + (people - 1 - n) + "&role=&state=");
            assertThat(page.locator("tbody tr")).hasCount(1);
        });
        page.locator("tbody a").first().click();
        page.locator("#reason").fill("absent without a word");
        long changed = took(() -> press("Suspend", "is suspended and, if inside a class, out of it."));
        return new Measured(previewed, imported, opened, found, turned, changed);
    }

    private static String list(String prefix, int people) {
        return IntStream.range(0, people).mapToObj(n -> "%s%d,Person %d of many,%s%d@school.example,learner".formatted(prefix, n, n, prefix, n))
                .collect(Collectors.joining("\n", "id,name,email,role\n", "\n"));
    }

    private void turnOver() {
        String before = page.locator("tbody tr").first().innerText();
        page.locator("a[rel=next]").click();
        assertThat(page.locator("tbody tr").first()).not().hasText(before);
    }

    private void press(String button, String seen) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
        page.getByText(seen).first().waitFor();
    }

    private static long best(LongConsumer act) {
        return LongStream.range(0, TRIES).map(n -> took(() -> act.accept(n))).min().orElseThrow();
    }

    private static long took(Runnable act) {
        long began = System.nanoTime();
        act.run();
        return (System.nanoTime() - began) / 1_000_000;
    }
}

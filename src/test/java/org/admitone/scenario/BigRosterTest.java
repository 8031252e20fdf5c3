package org.admitone.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.SettableClock;
import org.admitone.platform.Stopwatch;
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
    private final Stopwatch watch = Stopwatch.on(staff);
    private final Page page = watch.page();

    /// The best of some tries each, in ms, by the page's own clock.
    ///
    /// @param previewed from sending the file until it is painted what would change
    /// @param imported from the confirmation until it is done
    /// @param usable from the click until the page does what it is asked
    /// @param typed from a key in the search until that is painted, the longest of some
    /// @param found from the search until its only hit is there
    /// @param turned from one page of the list to the next
    /// @param changed from suspending somebody until their page says so, the median of some
    private record Measured(long previewed, long imported, long usable, long typed, long found, long turned, long changed) {

        String line(String what) {
            return String.format(Locale.ROOT, "%-12s %10d %9d %7d %6d %6d %7d %8d%n", what, previewed, imported, usable, typed, found, turned, changed);
        }
    }

    @Test
    void ten_thousand_people_are_as_handy_as_forty() {
        new StaffDesk(staff, SERVER.address()).begins(SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value());
        Measured small = measured(SMALL);
        Measured big = measured(BIG);
        System.out.printf("roster        previewed  imported  usable  typed  found  turned  changed (ms)%n%s%s", small.line("of 40"), big.line("of 10,000"));
        assertThat(big.usable).as("usable").isLessThan(3 * small.usable + 1000);
        assertThat(big.typed).as("a key is answered").isLessThan(5 * small.typed + 200);
        assertThat(big.found).as("found").isLessThan(3 * small.found + 1000);
        assertThat(big.turned).as("turned over").isLessThan(3 * small.usable + 1000);
        assertThat(big.changed).as("changed, with forty after %d ms", small.changed).isLessThan(Math.max(1_000, 2 * small.changed));
    }

    private Measured measured(int people) {
        CourseId course = school.lesson("move").course();
        String roster = SERVER.uri("/console/courses/" + course.value()).toString();
        String prefix = "of" + people + "-";
        page.navigate(roster + "/import");
        page.getByLabel("Or a file").setInputFiles(new FilePayload("term.csv", "text/csv", list(prefix, people).getBytes(StandardCharsets.UTF_8)));
        long previewed = press("See what changes", String.format(Locale.ENGLISH, "%,d people will be added.", people));
        long imported = press("Import it", String.format(Locale.ENGLISH, "Imported: %,d added", people));
        long usable = sorted(n -> watch.opened(roster))[0];
        long typed = sorted(n -> watch.typed("main #q"))[TRIES - 1];
        long turned = people == BIG ? sorted(n -> watch.pressed(page.locator("a[rel=next]"), "Person"))[0] : 0;
        long found = sorted(n -> {
            long one = watch.opened(roster + "?q=" + prefix + (people - 1 - n) + "&role=&state=");
            assertThat(page.locator("tbody tr")).hasCount(1);
            return one;
        })[0];
        long changed = sorted(n -> {
            page.navigate(roster + "?q=" + prefix + n + "&role=&state=");
            page.locator("tbody a").first().click();
            page.locator("#reason").fill("absent without a word");
            return press("Suspend", "is suspended and, if inside a class, out of it.");
        })[TRIES / 2];
        return new Measured(previewed, imported, usable, typed, found, turned, changed);
    }

    private static String list(String prefix, int people) {
        return IntStream.range(0, people).mapToObj(n -> "%s%d,Person %d of many,%s%d@school.example,learner".formatted(prefix, n, n, prefix, n))
                .collect(Collectors.joining("\n", "id,name,email,role\n", "\n"));
    }

    private long press(String button, String seen) {
        return watch.pressed(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first(), seen);
    }

    private static long[] sorted(LongUnaryOperator measured) {
        return LongStream.range(0, TRIES).map(measured).sorted().toArray();
    }
}

package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
import org.admitone.scenario.BusyClass.Change;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The live door of a class of eight hundred in a browser, most of them inside, others refused, gone or missing: how soon it can be used, and how soon
/// a change that comes while somebody looks is seen there. Judged by how it compares, in the same run, with a class of forty and with a page that has
/// nothing on it, and by the promise that a change is seen within a second; the times are printed.
class BigLiveDoorTest {

    private static final int BIG = 800;
    private static final int SMALL = 40;
    private static final int TRIES = 5;
    private static final String IS_LIVE = "document.getElementById('live')?.textContent.startsWith('Live.')";
    /// The group somebody is in, and all that their row says.
    private static final String WHERE = "(row => row && row.closest('.group').id + row.textContent)(document.getElementById(given))";

    /// Whoever has left is among the missing, too, and is told with the time.
    private static final String NOBODY_UNHEARD_OF = "[...document.querySelectorAll('#g-missing .person')].every(row => /\\d:\\d\\d/.test(row.textContent))";

    private static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose private static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");
    @AutoClose private static final TestBrowser BROWSER = TestBrowser.start();

    private final School school = new School(DATABASE, CLOCK);
    private final BrowserContext staff = BROWSER.desktop();
    private final Stopwatch watch = Stopwatch.on(staff);

    /// @param usable  from the click until the page does what it is asked, the best of some, in ms
    /// @param live    from the click until changes arrive by themselves, the best of some, in ms
    /// @param typed   from a key in its search field until that is painted, the longest of some, in ms
    /// @param change  until a change is painted, the median of each kind, in ms
    /// @param longest any change took, in ms
    /// @param rush    from the last admission until all who were missing and came at once have moved, in ms
    /// @param stretch the longest for which the page did nothing else meanwhile, in ms
    private record Measured(long usable, long live, long typed, Map<Change, Long> change, long longest, long rush, long stretch) {

        long of(Change kind) {
            return Objects.requireNonNull(change.get(kind));
        }

        String line(String what) {
            return String.format(Locale.ROOT, "%-12s %7d %6d %6d %7d %6d %7d %8d %8d %6d %8d%n", what, usable, live, typed, of(Change.COMES), of(Change.SITS),
                    of(Change.LEAVES), of(Change.IS_REFUSED), longest, rush, stretch);
        }
    }

    @Test
    void eight_hundred_people_are_as_live_as_forty() throws Exception {
        new StaffDesk(staff, SERVER.address()).begins(SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value());
        long plain = best(n -> watch.opened(SERVER.uri("/console/keys").toString()));
        Measured small = measured(SMALL);
        Measured big = measured(BIG);
        System.out.printf("live door     usable   live  typed   comes   sits  leaves  refused  longest   rush  stretch (ms)%n%-12s %7d%n%s%s", "any page", plain,
                small.line("of 40"), big.line("of 800"));
        for (Change each : Change.values()) {
            assertThat(big.of(each)).as("%s is seen, with forty after %d ms", each, small.of(each)).isLessThan(Math.max(1_000, 2 * small.of(each)));
        }
        assertThat(big.rush).as("a rush is seen").isLessThan(3 * small.rush + 1000);
        assertThat(big.usable).as("the page is usable, where any page takes %d", plain).isLessThan(12 * plain + 1000);
        assertThat(big.live).as("the page is live, where any page takes %d", plain).isLessThan(12 * plain + 2000);
        assertThat(big.typed).as("a key is answered").isLessThan(5 * small.typed + 200);
    }

    private Measured measured(int people) throws Exception {
        BusyClass busy = BusyClass.of(SERVER, school, people);
        String door = SERVER.uri("/console/sessions/" + busy.lesson().session()).toString();
        long usable = best(n -> watch.opened(door));
        long live = best(n -> {
            watch.opened(door);
            return watch.openedUntil(IS_LIVE);
        });
        stands(people);
        long typed = LongStream.range(0, TRIES).map(n -> watch.typed("main [name=q]")).max().orElseThrow();
        LongSummaryStatistics all = new LongSummaryStatistics();
        Map<Change, Long> change = Arrays.stream(Change.values()).collect(Collectors.toMap(Function.identity(), kind -> changed(busy, kind, all)));
        long rush = watch.after(busy::rush, NOBODY_UNHEARD_OF);
        return new Measured(usable, live, typed, change, all.getMax(), rush, watch.longestStretch());
    }

    /// All are there, in the places that the class says; a faster page with fewer people on it would be no better one.
    private void stands(int people) {
        int few = people / 20;
        Map<String, Integer> groups = Map.of("inside", 10 * few, "way", 2 * few, "missing", people - 13 * few - BusyClass.CHANGES, "others", few + BusyClass.CHANGES);
        groups.forEach((group, count) -> assertThat(watch.page().locator("#g-" + group + " .person").count()).as(group).isEqualTo(count));
    }

    private long changed(BusyClass busy, Change kind, LongSummaryStatistics all) {
        long[] took = IntStream.range(0, TRIES).mapToLong(n -> {
            BusyClass.Next next = busy.next(kind);
            return watch.changed(WHERE, "p-" + next.who(), next.act());
        }).peek(all::accept).sorted().toArray();
        return took[TRIES / 2];
    }

    private static long best(LongUnaryOperator measured) {
        return LongStream.range(0, TRIES).map(measured).min().orElseThrow();
    }
}

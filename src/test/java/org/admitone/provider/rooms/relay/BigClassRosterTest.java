package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.admitone.platform.Stopwatch;
import org.admitone.scenario.BusyClass;
import org.admitone.scenario.BusyClass.Change;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The roster beside the pictures of a class of eight hundred, in the browser of a teacher who is inside with half of them: how soon it can be used,
/// how soon a change is seen there, and whether the page lets one work meanwhile. Judged by how it compares, in the same run, with a class of forty,
/// and by the promise that a change is seen within a second; the times are printed.
class BigClassRosterTest {

    private static final int BIG = 800;
    private static final int SMALL = 40;
    private static final int TRIES = 5;
    /// The group somebody is in, and all that their row says.
    private static final String WHERE = "(row => row && row.closest('.roster-group').dataset.group + row.dataset.made)(document.querySelector(`#roster-list li[data-id=\"${given}\"]`))";

    @AutoClose static final RoomFixture ROOM = new RoomFixture();

    /// @param opened  from a reload of the room until the whole roster stands beside the pictures, the best of some, in ms
    /// @param found   from typing a name until only its row is left, the longest of some, in ms
    /// @param change  until a change is painted, the median of each kind, in ms
    /// @param longest any change took, in ms
    /// @param rush    from the last admission until all who were missing and came at once have moved, in ms
    /// @param stretch the longest for which the page did nothing else meanwhile, in ms
    private record Measured(long opened, long found, Map<Change, Long> change, long longest, long rush, long stretch) {

        long of(Change kind) {
            return Objects.requireNonNull(change.get(kind));
        }

        String line(String what) {
            return String.format(Locale.ROOT, "%-28s %7d %6d %7d %6d %7d %8d %8d %6d %8d%n", what, opened, found, of(Change.COMES), of(Change.SITS), of(Change.LEAVES),
                    of(Change.IS_REFUSED), longest, rush, stretch);
        }
    }

    @Test
    void eight_hundred_are_as_usable_as_forty() throws Exception {
        Measured small = measured(SMALL);
        Measured big = measured(BIG);
        System.out.printf("roster beside the pictures    opened  found   comes   sits  leaves  refused  longest   rush  stretch (ms)%n%s%s", small.line("of 40"), big.line("of 800"));
        assertThat(big.opened).as("the roster is opened").isLessThan(3 * small.opened + 3000);
        assertThat(big.found).as("somebody is found").isLessThan(20 * small.found + 500);
        for (Change each : Change.values()) {
            assertThat(big.of(each)).as("%s is seen, with forty after %d ms", each, small.of(each)).isLessThan(Math.max(1_000, 2 * small.of(each)));
        }
        assertThat(big.rush).as("a rush is seen").isLessThan(3 * small.rush + 1000);
        assertThat(big.stretch).as("the page does nothing else").isLessThan(20 * small.stretch + 1000);
    }

    private Measured measured(int people) throws Exception {
        BusyClass busy = BusyClass.of(ROOM.server, ROOM.school, people);
        School.Member teacher = ROOM.member(busy.lesson(), "teacher", "Emmy Noether");
        try (Visitor one = ROOM.desktop()) {
            Stopwatch watch = Stopwatch.of(one.page());
            one.arrives(busy.lesson(), teacher).prepares("mic", false).prepares("camera", true).goesIn();
            long opened = IntStream.range(0, TRIES).mapToLong(n -> watch.reloadedUntil("document.body?.dataset.state === 'inside'",
                    "document.getElementById('do-people').click(); document.getElementById('tab-roster').click()",
                    "document.querySelectorAll('#roster-list li').length === " + (people + 1))).min().orElseThrow();
            stands(one, people);
            long found = IntStream.range(0, TRIES).mapToLong(n -> found(one, people / TRIES * n)).max().orElseThrow();
            LongSummaryStatistics all = new LongSummaryStatistics();
            Map<Change, Long> change = Arrays.stream(Change.values()).collect(Collectors.toMap(Function.identity(), kind -> changed(watch, busy, kind, all)));
            long rush = watch.after(busy::rush, "!document.querySelector('[data-group=missing]')");
            return new Measured(opened, found, change, all.getMax(), rush, watch.longestStretch());
        }
    }

    /// All are there, in the places that the class says; the teacher is inside, too, as soon as a page just loaded again has its connection.
    private static void stands(Visitor one, int people) {
        int few = people / 20;
        Map<String, Integer> groups = Map.of("inside", 10 * few + 1, "way", 2 * few, "left", few, "barred", few + BusyClass.CHANGES, "missing", people - 14 * few - BusyClass.CHANGES);
        groups.forEach((group, count) -> PlaywrightAssertions.assertThat(one.page().locator("[data-group=" + group + "] li")).hasCount(count));
    }

    private static long changed(Stopwatch watch, BusyClass busy, Change kind, LongSummaryStatistics all) {
        long[] took = IntStream.range(0, TRIES).mapToLong(n -> {
            BusyClass.Next next = busy.next(kind);
            return watch.changed(WHERE, next.who().toString(), next.act());
        }).peek(all::accept).sorted().toArray();
        return took[TRIES / 2];
    }

    /// Until the page has painted what is left.
    private static long found(Visitor one, int place) {
        Object took = one.page().evaluate("""
                async (place) => { const field = document.getElementById('roster-search');
                  const typed = (text) => { field.value = text;
                    field.dispatchEvent(new Event('input', { bubbles: true }));
                    return stopwatch.painted(); };
                  const name = document.querySelectorAll('#roster-list .roster-uid')[place].textContent;
                  const began = performance.now();
                  await typed(name);
                  const took = Math.ceil(performance.now() - began);
                  const left = [...document.querySelectorAll('#roster-list li')];
                  await typed('');
                  return left.length > 0 && left.every((row) => row.textContent.includes(name)) ? took : -1; }""", place);
        assertThat(((Number) took).longValue()).as("only who was asked for is left").isPositive();
        return ((Number) took).longValue();
    }
}

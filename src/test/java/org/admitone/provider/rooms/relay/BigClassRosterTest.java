package org.admitone.provider.rooms.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.admitone.scenario.DeviceClient;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The roster beside the pictures of a class of eight hundred, in a teacher's browser: how soon it can be used, how soon somebody's coming is seen
/// there, and whether the page lets one work meanwhile. Judged by how it compares, in the same run, with a class of forty; the times are printed.
class BigClassRosterTest {

    private static final int BIG = 800;
    private static final int SMALL = 40;
    private static final int COME = 12;

    @AutoClose static final RoomFixture ROOM = new RoomFixture();

    /// @param opened  from a reload of the room until the whole roster stands beside the pictures, the best of some, in ms
    /// @param found   from typing a name until only its row is left, as the page itself measures it, the longest of some, in ms
    /// @param update  from the admission until the row stands in another group, sorted, in ms
    /// @param longest for which the page did nothing else at one stretch while that went on, in ms
    private record Measured(long opened, long found, List<Long> update, long longest) {

        long median() {
            return update.get(update.size() / 2);
        }
    }

    @Test
    void eight_hundred_are_as_usable_as_forty() throws Exception {
        Measured small = measured(SMALL);
        Measured big = measured(BIG);
        System.out.printf("roster beside the pictures   opened   found   seen: median   longest   at one stretch (ms)%n");
        print("of 40", small);
        print("of 800", big);
        assertThat(big.opened).as("the roster is opened").isLessThan(3 * small.opened + 3000);
        assertThat(big.found).as("somebody is found").isLessThan(20 * small.found + 500);
        assertThat(big.median()).as("somebody's coming is seen").isLessThan(3 * small.median() + 1500);
        assertThat(big.longest).as("the page does nothing else").isLessThan(20 * small.longest + 1000);
    }

    private static void print(String name, Measured measured) {
        System.out.printf("%-26s %8d %7d %14d %9d %16d%n", name, measured.opened, measured.found, measured.median(), measured.update.getLast(), measured.longest);
    }

    private Measured measured(int people) throws Exception {
        School.Lesson lesson = ROOM.school.lesson("move");
        List<School.Member> members = ROOM.school.members(lesson, "learner", people);
        School.Member teacher = ROOM.member(lesson, "teacher", "Emmy Noether");
        String nonce = DeviceClient.at(ROOM.server.address()).nonce();
        List<DeviceClient> devices = Stream.generate(() -> DeviceClient.at(ROOM.server.address()).knowing(nonce)).limit(COME).toList();
        IntStream.range(0, COME).forEach(n -> ROOM.school.proved(members.get(n), devices.get(n)));
        try (Visitor one = ROOM.desktop()) {
            one.arrives(lesson, teacher).prepares("mic", false).prepares("camera", true).goesIn();
            long opened = IntStream.range(0, 4).mapToLong(_ -> opened(one, people)).min().orElseThrow();
            long found = members.subList(0, 5).stream().mapToLong(member -> found(one, member)).max().orElseThrow();
            one.page().waitForFunction("count => document.querySelectorAll('#roster-list li').length === count", people + 1);
            one.page().evaluate("""
                    () => { window.longest = 0;
                      new PerformanceObserver((list) => list.getEntries().forEach((task) => { window.longest = Math.max(window.longest, task.duration); })).observe({ type: 'longtask' }); }""");
            List<Long> update = new ArrayList<>();
            for (int n = 0; n < COME; n++) {
                update.add(seen(one, members.get(n), devices.get(n)));
            }
            Collections.sort(update);
            return new Measured(opened, found, update, ((Number) one.page().evaluate("Math.round(window.longest)")).longValue());
        }
    }

    private static long opened(Visitor one, int people) {
        long began = System.nanoTime();
        one.page().reload();
        one.visible("#inside");
        one.press("do-people");
        one.press("tab-roster");
        one.page().waitForFunction("count => document.querySelectorAll('#roster-list li').length === count", people + 1);
        return (System.nanoTime() - began) / 1_000_000;
    }

    /// Until the page has painted what is left.
    private static long found(Visitor one, School.Member member) {
        Object took = one.page().evaluate("""
                async (id) => { const field = document.getElementById('roster-search');
                  const typed = async (text) => { field.value = text;
                    field.dispatchEvent(new Event('input', { bubbles: true }));
                    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))); };
                  const name = document.querySelector(`#roster-list li[data-id="${id}"] .roster-uid`).textContent;
                  const began = performance.now();
                  await typed(name);
                  const took = Math.ceil(performance.now() - began);
                  const left = [...document.querySelectorAll('#roster-list li')];
                  await typed('');
                  return left.length > 0 && left.every((row) => row.textContent.includes(name)) ? took : -1; }""", member.person().toString());
        assertThat(((Number) took).longValue()).as("only who was asked for is left").isPositive();
        return ((Number) took).longValue();
    }

    private static long seen(Visitor one, School.Member member, DeviceClient device) throws Exception {
        assertThat(device.knock(member.link()).admitted()).isTrue();
        long admitted = System.nanoTime();
        one.page().waitForFunction("id => document.querySelector(`#roster-list li[data-id=\"${id}\"]`)?.closest('.roster-group')?.dataset.group === 'way'", member.person().toString());
        return (System.nanoTime() - admitted) / 1_000_000;
    }
}

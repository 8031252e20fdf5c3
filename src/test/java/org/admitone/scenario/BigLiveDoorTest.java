package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.admitone.console.security.StaffInvitations;
import org.admitone.platform.SettableClock;
import org.admitone.platform.TestBrowser;
import org.admitone.platform.TestDatabase;
import org.admitone.platform.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The live door of a class of eight hundred in a browser: how soon it can be used, and how soon somebody's coming is seen there. Judged by how
/// it compares, in the same run, with a class of eight and with a page that has nothing on it; the times are printed.
class BigLiveDoorTest {

    private static final int BIG = 800;
    private static final int SMALL = 8;
    private static final int LATE = 12;

    private static final SettableClock CLOCK = SettableClock.at("2026-09-01T10:00:00Z");
    @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh();
    @AutoClose private static final TestServer SERVER = TestServer.on(DATABASE, CLOCK, "admitone.rooms.enabled=false");
    @AutoClose private static final TestBrowser BROWSER = TestBrowser.start();

    private final School school = new School(DATABASE, CLOCK);
    private final BrowserContext staff = BROWSER.desktop();
    private final Page page = staff.newPage();

    /// @param opened from the click until changes arrive by themselves, the best of some, in ms
    /// @param update from the admission until the row stands elsewhere on the page, sorted, in ms
    private record Measured(long opened, List<Long> update) {

        long median() {
            return update.get(update.size() / 2);
        }
    }

    @Test
    void eight_hundred_people_are_as_live_as_eight() throws Exception {
        new StaffDesk(staff, SERVER.address()).begins(SERVER.bean(StaffInvitations.class).forFirstOwner().orElseThrow().value());
        long plain = IntStream.range(0, 5).mapToLong(n -> plainPage()).min().orElseThrow();
        Measured small = measured(SMALL);
        Measured big = measured(BIG);
        System.out.printf("live door      opened   seen: median   longest (ms)%n%-12s %8d%n%-12s %8d %14d %9d%n%-12s %8d %14d %9d%n", "any page", plain,
                "of 8", small.opened, small.median(), small.update.getLast(), "of 800", big.opened, big.median(), big.update.getLast());
        assertThat(big.median()).as("somebody's coming is seen").isLessThan(3 * small.median() + 1000);
        assertThat(big.opened).as("the page is opened, where any page takes %d", plain).isLessThan(12 * plain + 1000);
    }

    private Measured measured(int people) throws Exception {
        School.Lesson lesson = school.lesson("move");
        List<School.Member> members = school.members(lesson, "learner", people + LATE);
        DeviceClient any = DeviceClient.at(SERVER.address());
        String nonce = any.nonce();
        List<DeviceClient> devices = Stream.generate(() -> DeviceClient.at(SERVER.address()).knowing(nonce)).limit(members.size()).toList();
        IntStream.range(0, members.size()).parallel().forEach(n -> school.proved(members.get(n), devices.get(n)));
        assertThat(AtOnce.each(people, n -> devices.get(n).knock(members.get(n).link()).admitted())).doesNotContain(false);
        String door = SERVER.uri("/console/sessions/" + lesson.session()).toString();
        long opened = IntStream.range(0, 5).mapToLong(n -> opened(door)).min().orElseThrow();
        assertThat(page.locator("#g-way li")).satisfies(rows -> assertThat(rows.count()).isEqualTo(people));
        List<Long> update = new ArrayList<>();
        for (int n = people; n < members.size(); n++) {
            assertThat(devices.get(n).knock(members.get(n).link()).admitted()).isTrue();
            long admitted = System.nanoTime();
            page.waitForFunction("id => document.getElementById(id)?.closest('.group')?.id === 'g-way'", "p-" + members.get(n).person());
            update.add((System.nanoTime() - admitted) / 1_000_000);
        }
        Collections.sort(update);
        return new Measured(opened, update);
    }

    private long plainPage() {
        long began = System.nanoTime();
        page.navigate(SERVER.uri("/console/keys").toString());
        return (System.nanoTime() - began) / 1_000_000;
    }

    private long opened(String door) {
        long began = System.nanoTime();
        page.navigate(door);
        page.getByText("Live. Changes appear here by themselves.").waitFor();
        return (System.nanoTime() - began) / 1_000_000;
    }
}

package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.PoolRounds;
import org.admitone.provider.zoom.terms.Term;
import org.admitone.provider.zoom.terms.TermParts;
import org.admitone.scenario.School;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A term with a group of its own and with pins, whose sessions the pool keeps on as few hosts as it can: it takes no day longer than it must, and no longer than was forecast.
class AssignedTermTest {

    private static final HostId ONE = new HostId("host-1");
    private static final HostId TWO = new HostId("host-2");
    private static final HostId GROUP = new HostId("host-g");
    private static final List<HostId> HOSTS = List.of(ONE, TWO, GROUP);
    private static final int A_DAY = 100;

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final Workshop node = Workshop.on(database, "2026-09-01T08:00:00Z");
    final PoolRounds pool = new PoolRounds(database, node.clock);
    /// Of each session the hosts that may hold it.
    final List<Set<HostId>> able = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"190, 30, 90", "190, 30, 150", "230, 120, 40", "100, 95, 205"})
    void it_takes_the_days_that_the_hosts_need_and_the_forecast_says_so(int all, int pinned, int ofTheGroup) {
        hosts();
        IntStream.range(0, all).forEach(n -> {
            School.Lesson lesson = lesson(n);
            boolean isPinned = (n + 1) * pinned / all > n * pinned / all;
            able.add(isPinned ? pin(lesson) : Set.of(ONE, TWO));
        });
        IntStream.range(0, ofTheGroup).forEach(n -> able.add(theirs(lesson(n))));
        pool.round();
        int inUse = database.jdbc().sql("select count(distinct host_id) from zoom_host_assignment").query(Integer.class).single();
        assertThat(inUse).as("hosts that the timetable needs").isEqualTo(2);
        database.jdbc().sql("""
                insert into zoom_term_plan (first_day, last_day, all_courses, state, started_at, started_by, changed_at, changed_by)
                values ('2026-10-01', '2026-12-30', true, 'running', now(), 'staff:olga', now(), 'staff:olga')
                """).update();
        Instant forecast = TermParts.outlook(database.jdbc(), new Term(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-12-30"), List.of()), HOSTS, node.clock.instant()).madeBy();
        assertThat(daysTaken()).isEqualTo(bound()).isEqualTo(1 + (int) ChronoUnit.DAYS.between(LocalDate.parse("2026-09-01"), LocalDate.ofInstant(forecast, ZoneOffset.UTC)));
        assertThat(node.zoom.mostADay()).isLessThanOrEqualTo(A_DAY);
        assertThat(node.zoom.made).isEqualTo(able.size());
    }

    /// However the work is shared out: what only these hosts may hold takes them at least so many days.
    private int bound() {
        int most = 0;
        for (int some = 1; some < 1 << HOSTS.size(); some++) {
            int these = some;
            List<HostId> hosts = IntStream.range(0, HOSTS.size()).filter(n -> (these >> n & 1) == 1).mapToObj(HOSTS::get).toList();
            int only = (int) able.stream().filter(hosts::containsAll).count();
            most = Math.max(most, (only + A_DAY * hosts.size() - 1) / (A_DAY * hosts.size()));
        }
        return most;
    }

    private int daysTaken() {
        for (int day = 0; day < 6; day++) {
            for (String time : List.of("08:00:00Z", "23:00:01Z")) {
                node.clock.set(Instant.parse("2026-09-0" + (1 + day) + "T" + time));
                for (int round = 0; round < 4; round++) {
                    node.work();
                    pool.round();
                    node.clock.advance(Duration.ofMinutes(2));
                }
            }
            if (node.zoom.meetings.size() == able.size()) {
                return day + 1;
            }
        }
        throw new AssertionError(node.zoom.meetings.size() + " of " + able.size());
    }

    private void hosts() {
        node.counted = true;
        node.hosts(HOSTS.stream().map(host -> new ZoomHouse.Host(host, 1)).toArray(ZoomHouse.Host[]::new));
        HOSTS.forEach(host -> database.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values (?, 'x', ?, true, 1, true, now())")
                .params(host.value(), host.value()).update());
        database.jdbc().sql("with g as (insert into zoom_host_group (name, common, created_at) values ('Maths', false, now()) returning group_id) "
                + "update zoom_host set group_id = g.group_id from g where host_id = ?").param(GROUP.value()).update();
    }

    private School.Lesson lesson(int n) {
        return node.lesson(Instant.parse("2026-10-05T08:00:00Z").plus(Duration.ofHours(2L * n)));
    }

    private Set<HostId> pin(School.Lesson lesson) {
        database.jdbc().sql("insert into zoom_host_pin values (?, ?, 'staff:x', now())").params(lesson.session().value(), ONE.value()).update();
        return Set.of(ONE);
    }

    private Set<HostId> theirs(School.Lesson lesson) {
        database.jdbc().sql("insert into zoom_host_group_course select ?, group_id from zoom_host_group").param(lesson.course().value()).update();
        return Set.of(GROUP);
    }
}

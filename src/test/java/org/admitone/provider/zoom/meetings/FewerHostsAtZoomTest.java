package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.admitone.audit.Actor;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.Effect;
import org.admitone.provider.zoom.pool.FewerHosts;
import org.admitone.provider.zoom.pool.FewestHosts;
import org.admitone.provider.zoom.pool.PoolRounds;
import org.admitone.provider.zoom.pool.Seen;
import org.admitone.roster.RosterHouse;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What staff are shown before classes are brought together on fewer hosts is what is made at Zoom, also where hosts may write no more that day, and spare hosts are free.
class FewerHostsAtZoomTest {

    private static final Instant TEN = Instant.parse("2026-09-05T10:00:00Z");
    private static final List<HostId> HOSTS = IntStream.rangeClosed(1, 7).mapToObj(number -> new HostId("host-" + number)).toList();

    @AutoClose final RosterHouse house = new RosterHouse();
    final Workshop node = new Workshop(house.database, house.clock, new ZoomInMemory(house.clock));
    final PoolRounds pool = new PoolRounds(house.database, house.clock);
    final FewestHosts fewest = pool.fewest(house.changes);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_meeting_is_made_where_it_was_shown_and_no_other_is_made(long seed) {
        Random random = new Random(seed);
        hosts();
        scattered(random);
        Map<SessionId, HostId> expected = madeOn();
        IntStream.range(0, 3).forEach(_ -> usedUp(HOSTS.get(random.nextInt(HOSTS.size()))));
        int made = node.zoom.made;
        FewerHosts shown = fewest.look(FewestHosts.Made.MAY_MOVE);
        assertThat(shown.saves()).isTrue();
        fewest.gather(FewestHosts.Made.MAY_MOVE, new Seen(shown.digest()), Actor.staff("olga"));
        settle();
        assertThat(fewest.look(FewestHosts.Made.MAY_MOVE)).as("what is on its way is not moved again").matches(again -> !again.saves() && again.effect().sessions().isEmpty());
        assertThat(Stream.of(expected.keySet(), madeOn().keySet()).distinct()).as("nobody is without a meeting meanwhile").hasSize(1);
        node.clock.set(Instant.parse("2026-09-02T00:00:01Z"));
        settle();
        shown.effect().sessions().forEach(on -> expected.put(on.session(), on.after().orElseThrow()));
        assertThat(madeOn()).isEqualTo(expected);
        assertThat(Set.copyOf(madeOn().values())).hasSize(shown.effect().used().after());
        assertThat(node.zoom.made - made).as("made anew").isEqualTo(shown.effect().sessions().stream().filter(Effect.On::isMadeAnew).count());
    }

    private void hosts() {
        node.counted = true;
        node.hosts(HOSTS.stream().map(host -> new ZoomHouse.Host(host, 1)).toArray(ZoomHouse.Host[]::new));
        HOSTS.forEach(host -> house.database.jdbc().sql("insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at) values (?, 'x', ?, true, 1, true, now())")
                .params(host.value(), host.value()).update());
    }

    /// Each is made on a host that happens to be free; nobody is as close together as might be.
    private void scattered(Random random) {
        for (int i = 0; i < 10; i++) {
            School.Lesson lesson = node.lesson(TEN.plus(Duration.ofMinutes(30L * random.nextInt(24))));
            house.database.jdbc().sql("insert into zoom_host_pin values (?, ?, 'staff:x', now())").params(lesson.session().value(), HOSTS.get(random.nextInt(HOSTS.size())).value()).update();
            pool.round();
        }
        house.database.jdbc().sql("delete from zoom_host_pin p where not exists (select from zoom_host_assignment a where a.session_id = p.session_id)").update();
        pool.round();
        house.database.jdbc().sql("delete from zoom_host_pin").update();
        pool.round();
        node.work();
    }

    private Map<SessionId, HostId> madeOn() {
        Map<SessionId, HostId> hosts = new HashMap<>();
        house.database.jdbc().sql("select session_id from zoom_meeting where state = 'made'").query(java.util.UUID.class).list().forEach(id -> {
            List<Long> meetings = node.zoom.meetingsOf(new SessionId(id));
            assertThat(meetings).hasSize(1);
            hosts.put(new SessionId(id), node.zoom.held(meetings.getFirst()).host);
        });
        return hosts;
    }

    private void usedUp(HostId host) {
        while (node.zoom.writtenToday().getOrDefault(host, 0) < HostBudget.PER_DAY) {
            node.zoom.make(host, new MeetingPlan(new SessionId(java.util.UUID.randomUUID()), "Other", TEN.plus(Duration.ofDays(100)), Duration.ofHours(1), java.time.ZoneOffset.UTC));
        }
    }

    private void settle() {
        for (int round = 0; round < 8; round++) {
            pool.round();
            node.work();
            node.clock.advance(Duration.ofSeconds(40));
        }
    }
}

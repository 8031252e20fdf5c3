package org.admitone.provider.zoom.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.terms.Outlook.Why;
import org.admitone.provider.zoom.terms.Unprepared.Urgency;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The forecast for sessions that the pool keeps hosts for.
class KeptHostsTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final HostId A = new HostId("a");
    private static final HostId B = new HostId("b");

    @Test
    void a_host_that_alone_may_hold_five_thousand_takes_fifty_days_whatever_the_others_could() {
        Outlook outlook = Forecast.of(NOW, IntStream.range(0, 5_000).mapToObj(n -> session(n, Optional.of(A), List.of(A))).toList(), quotas(Map.of()), free());
        assertThat(days(outlook)).isEqualTo(50);
        assertThat(outlook.limit()).isEqualTo(Outlook.Limit.HOST_WRITES);
    }

    @Test
    void others_help_where_they_are_free_at_the_session_s_hours_and_not_where_they_hold_others() {
        List<Unprepared> sessions = IntStream.range(0, 200).mapToObj(n -> session(n, Optional.of(A), List.of(A, B))).toList();
        assertThat(days(Forecast.of(NOW, sessions, quotas(Map.of()), free()))).isEqualTo(1);
        List<Places.Held> taken = sessions.stream().map(each -> new Places.Held(B, 1, each.opensAt().minusSeconds(60), each.closesAt())).toList();
        assertThat(days(Forecast.of(NOW, sessions, quotas(Map.of()), new Places(Map.of(A, 1, B, 1), taken)))).isEqualTo(2);
        assertThat(days(Forecast.of(NOW, sessions, quotas(Map.of()), new Places(Map.of(A, 1, B, 2), taken)))).as("on its second place").isEqualTo(1);
    }

    @Test
    void as_long_as_its_day_is_enough_the_kept_host_holds_it() {
        Outlook outlook = Forecast.of(NOW, IntStream.range(0, 90).mapToObj(n -> session(n, Optional.of(A), List.of(A, B))).toList(), quotas(Map.of()), free());
        assertThat(outlook.sessions()).allSatisfy(each -> assertThat(each.ready().orElseThrow().host()).isEqualTo(A));
    }

    @Test
    void a_session_that_nobody_can_hold_is_late_with_the_pool_s_reason() {
        Unprepared nobody = new Unprepared(new SessionId(new UUID(1, 1)), NOW.plus(Duration.ofDays(40)), NOW.plus(Duration.ofDays(41)), Urgency.EARLY, Holders.nobody("nobody-free"), 0);
        Outlook outlook = Forecast.of(NOW, List.of(nobody, session(1, Optional.of(A), List.of(A))), quotas(Map.of()), free());
        assertThat(outlook.late()).singleElement().satisfies(each -> {
            assertThat(each.late()).contains(Why.NO_HOST);
            assertThat(each.session().holders().unfit()).contains("nobody-free");
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void with_groups_and_pins_it_takes_the_days_that_the_hosts_need(long seed) {
        Random random = new Random(seed);
        List<HostId> hosts = IntStream.range(0, 3 + random.nextInt(4)).mapToObj(n -> new HostId("h" + n)).toList();
        List<List<HostId>> groups = new ArrayList<>(List.of(hosts, hosts.subList(0, 1 + random.nextInt(hosts.size())), hosts.subList(random.nextInt(hosts.size()), hosts.size())));
        Map<HostId, Integer> used = new HashMap<>();
        hosts.forEach(host -> used.put(host, random.nextInt(60)));
        List<Unprepared> sessions = new ArrayList<>();
        for (int n = 0; n < 300 + random.nextInt(2_000); n++) {
            List<HostId> able = groups.get(random.nextInt(groups.size()));
            HostId kept = able.get(random.nextInt(1 + random.nextInt(able.size())));           // the first of them more often: as few hosts as can be
            sessions.add(session(n, Optional.of(kept), random.nextInt(8) == 0 ? List.of(kept) : able));
        }
        Outlook outlook = Forecast.of(NOW, sessions, quotas(used), free());
        assertThat(days(outlook)).isEqualTo(bound(sessions, hosts, used));
        assertThat(outlook.sessions()).allSatisfy(each -> assertThat(each.session().holders().able()).contains(each.ready().orElseThrow().host()));
    }

    /// However the work is shared out: what only these hosts may hold has to be written on their days.
    private static int bound(List<Unprepared> sessions, List<HostId> hosts, Map<HostId, Integer> used) {
        int most = 0;
        for (int some = 1; some < 1 << hosts.size(); some++) {
            int these = some;
            List<HostId> group = IntStream.range(0, hosts.size()).filter(n -> (these >> n & 1) == 1).mapToObj(hosts::get).toList();
            long left = sessions.stream().filter(each -> group.containsAll(each.holders().able())).count();
            int days = 0;
            while (left > 0) {
                int today = days;
                left -= group.stream().mapToInt(host -> 100 - (today == 0 ? used.getOrDefault(host, 0) : 0)).sum();
                days++;
            }
            most = Math.max(most, days);
        }
        return most;
    }

    private static int days(Outlook outlook) {
        return 1 + (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(NOW, ZoneOffset.UTC), LocalDate.ofInstant(outlook.madeBy(), ZoneOffset.UTC));
    }

    private static Unprepared session(int n, Optional<HostId> kept, List<HostId> able) {
        Instant opens = NOW.plus(Duration.ofDays(60)).plus(Duration.ofHours(2L * n));
        return new Unprepared(new SessionId(new UUID(1, n)), opens, opens.plus(Duration.ofHours(1)), Urgency.EARLY, new Holders(kept, able, Optional.empty()), 0);
    }

    private static Places free() {
        return new Places(Map.of(), List.of());
    }

    private static Quotas quotas(Map<HostId, Integer> used) {
        Quotas.Pace pace = new Quotas.Pace(Duration.ofMillis(20), Integer.MAX_VALUE, 0);
        return new Quotas(new Quotas.HostDay(100, 10, used), pace, pace, Duration.ofDays(1));
    }
}

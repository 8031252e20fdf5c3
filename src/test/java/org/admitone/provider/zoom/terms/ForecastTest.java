package org.admitone.provider.zoom.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.terms.Outlook.Expected;
import org.admitone.provider.zoom.terms.Outlook.Limit;
import org.admitone.provider.zoom.terms.Outlook.Why;
import org.admitone.provider.zoom.terms.Unprepared.Urgency;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When sessions will be ready, held against bounds and counts that are worked out another way.
class ForecastTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final int NO_LIMIT = 1_000_000;

    @Test
    void a_few_sessions_are_ready_at_once_the_nearest_first() {
        Outlook outlook = forecast(NOW, List.of(session(40, 3, "a"), session(30, 3, "a")), quotas(10, 100, Map.of()));
        assertThat(outlook.sessions()).extracting(each -> each.session().opensAt()).containsExactly(in(30), in(40));
        assertThat(outlook.sessions()).extracting(each -> each.ready().orElseThrow().madeAt()).containsExactly(NOW.plusMillis(100), NOW.plusMillis(200));
        assertThat(outlook.late()).isEmpty();
        assertThat(outlook.limit()).isEqualTo(Limit.PACE);
    }

    @Test
    void what_a_host_has_written_today_is_counted() {
        Outlook outlook = forecast(NOW, all(15, "a"), quotas(10, 100, Map.of(host("a"), 80)));
        assertThat(outlook.sessions()).filteredOn(each -> madeAt(each).isBefore(day(1).minusSeconds(3600))).as("before what is kept for changes").hasSize(10);
        assertThat(outlook.sessions()).filteredOn(each -> !madeAt(each).isBefore(day(1).minusSeconds(3600))).as("in the last hour").hasSize(5);
        assertThat(outlook.limit()).isEqualTo(Limit.HOST_WRITES);
    }

    @Test
    void whoever_is_due_may_use_what_is_kept() {
        List<Unprepared> due = IntStream.range(0, 15).mapToObj(n -> session(1, 3, Urgency.DUE, "a")).toList();
        assertThat(forecast(NOW, due, quotas(10, 100, Map.of(host("a"), 80))).madeBy()).isBefore(NOW.plusSeconds(2));
    }

    @Test
    void what_is_late_says_why() {
        List<Unprepared> sessions = new ArrayList<>(all(300, "a"));
        Unprepared near = session(0.2, 3, Urgency.DUE, "b");
        Unprepared nowhere = session(40, 3);
        Unprepared crowd = session(40, 5_000, "b");
        Unprepared soon = session(2.5, 3, Urgency.DUE, "c");
        sessions.addAll(List.of(near, nowhere, crowd, soon));
        Map<HostId, Integer> used = Map.of(host("c"), 100);
        Outlook outlook = forecast(NOW, sessions, quotas(10, 100, used));
        assertThat(outlook.late()).extracting(each -> each.session().session() + " " + each.late().orElseThrow())
                .containsExactlyInAnyOrder(near.session() + " " + Why.NEAR, nowhere.session() + " " + Why.NO_HOST, crowd.session() + " " + Why.TOO_MANY_PEOPLE);
        Outlook tight = forecast(NOW, IntStream.range(0, 150).mapToObj(n -> session(1.5, 3, Urgency.DUE, "c")).toList(), quotas(10, 100, used));
        assertThat(tight.late()).as("those after the first hundred of tomorrow are not before the day after").hasSize(150).allSatisfy(each -> assertThat(each.late()).contains(Why.HOST_WRITES));
    }

    @Test
    void the_account_s_day_holds_registering_back() {
        Quotas quotas = new Quotas(new Quotas.HostDay(100, 10, Map.of()), new Quotas.Pace(Duration.ofMillis(100), NO_LIMIT, 0),
                new Quotas.Pace(Duration.ofMillis(100), 20, 5), Duration.ofDays(1));
        Outlook outlook = forecast(NOW, all(30, "a"), quotas);
        assertThat(outlook.madeBy()).isBefore(NOW.plusSeconds(4));
        assertThat(outlook.sessions()).filteredOn(each -> each.ready().orElseThrow().at().isBefore(day(1))).hasSize(15);
        assertThat(outlook.limit()).isEqualTo(Limit.ACCOUNT_DAY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void it_ends_when_the_lower_bound_says_and_never_takes_more_than_there_is(long seed) {
        Scene scene = Scene.random(new Random(seed));
        Outlook outlook = forecast(scene.now, scene.sessions, scene.quotas);
        assertThat(outlook.madeBy()).as("the last meeting").isEqualTo(scene.madeAtBest());
        assertThat(outlook.readyBy()).as("the last registration").isEqualTo(scene.readyAtBest());
        scene.count(outlook);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void work_that_runs_into_the_next_day_is_the_next_day_s(long seed) {
        Random random = new Random(seed);
        Scene scene = Scene.random(random);
        Quotas.Pace slow = new Quotas.Pace(Duration.ofSeconds(100 + random.nextInt(500)), NO_LIMIT, 0);
        Scene slowly = new Scene(scene.now, scene.groups, scene.sessions, new Quotas(scene.quotas.hostDay(), slow, scene.quotas.registering(), Duration.ofDays(1)), scene.calls);
        Outlook outlook = forecast(slowly.now, slowly.sessions, slowly.quotas);
        slowly.count(outlook);
        assertThat(outlook.madeBy()).isAfterOrEqualTo(slowly.madeAtBest());
    }

    @Test
    void a_term_is_forecast_in_no_time() {
        List<HostId> hosts = IntStream.range(0, 200).mapToObj(n -> host("h" + n)).toList();
        List<Unprepared> term = IntStream.range(0, 100_000).mapToObj(n -> unprepared(new SessionId(new UUID(7, n)), NOW.plusSeconds(3_000_000 + n), Urgency.EARLY, hosts, 20)).toList();
        long began = System.nanoTime();
        Outlook outlook = forecast(NOW, term, quotas(40, 100, Map.of()));
        assertThat(outlook.sessions()).hasSize(100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    /// A random school: groups of hosts that share their sessions, some of their day used already.
    private record Scene(Instant now, List<List<HostId>> groups, List<Unprepared> sessions, Quotas quotas, int calls) {

        static Scene random(Random random) {
            Instant now = NOW.plusSeconds(random.nextInt(86_400));
            List<List<HostId>> groups = new ArrayList<>();
            Map<HostId, Integer> used = new HashMap<>();
            for (int group = 0; group < 1 + random.nextInt(4); group++) {
                String name = "g" + group + "-";
                List<HostId> hosts = IntStream.range(0, 1 + random.nextInt(5)).mapToObj(n -> host(name + n)).toList();
                hosts.forEach(host -> used.put(host, random.nextInt(40)));
                groups.add(hosts);
            }
            int calls = random.nextInt(4);                     // to register everybody of a class; the same in all, so that the bound is exact
            List<Unprepared> sessions = new ArrayList<>();
            for (int n = 0; n < 50 + random.nextInt(1500); n++) {
                sessions.add(unprepared(new SessionId(new UUID(random.nextLong(), n)), now.plus(Duration.ofMinutes(30_000 + random.nextInt(100_000))),
                        Urgency.EARLY, groups.get(random.nextInt(groups.size())), Math.max(0, calls * 30 - random.nextInt(30))));
            }
            Quotas quotas = new Quotas(new Quotas.HostDay(40 + random.nextInt(61), random.nextInt(20), used),
                    new Quotas.Pace(Duration.ofMillis(20 + random.nextInt(500)), NO_LIMIT, 0),
                    new Quotas.Pace(Duration.ofMillis(20 + random.nextInt(500)), NO_LIMIT, 0), Duration.ofDays(1));
            return new Scene(now, groups, sessions, quotas, calls);
        }

        /// From whichever moment on the writes open that are not open before: all that cannot be made earlier is still to be made then.
        Instant madeAtBest() {
            return best(0, making(), making());
        }

        Instant readyAtBest() {
            Duration registering = quotas.registering().perCall().multipliedBy(calls);
            return best(1, making().plus(registering), making().compareTo(registering) > 0 ? making() : registering);
        }

        private Duration making() {
            return quotas.making().perCall();
        }

        /// @param apart so many are not paid by the slower step but by the way through both
        private Instant best(int apart, Duration through, Duration slower) {
            return moments().stream().filter(moment -> notBefore(moment) > 0)
                    .map(moment -> moment.plus(through.multipliedBy(apart)).plus(slower.multipliedBy(notBefore(moment) - apart)))
                    .max(Comparator.naturalOrder()).orElseThrow();
        }

        private List<Instant> moments() {
            List<Instant> moments = new ArrayList<>(List.of(now));
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            for (int day = 0; day < 60; day++) {
                Instant midnight = today.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
                List.of(midnight, midnight.plusSeconds(23 * 3600)).stream().filter(moment -> moment.isAfter(now)).forEach(moments::add);
            }
            return moments;
        }

        private long notBefore(Instant moment) {
            return groups.stream().mapToLong(group -> Math.max(0, sessions.stream().filter(each -> each.holders().able().equals(group)).count()
                    - group.stream().mapToLong(host -> openBefore(host, moment)).sum())).sum();
        }

        /// Day by day, as a clerk would: what the host may write that opens before the moment.
        private long openBefore(HostId host, Instant moment) {
            long open = 0;
            LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC);
            for (LocalDate day = first; day.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(moment); day = day.plusDays(1)) {
                Instant lastHour = day.atTime(23, 0).toInstant(ZoneOffset.UTC);
                int used = day.equals(first) ? quotas.hostDay().usedToday().getOrDefault(host, 0) : 0;
                boolean allOpen = lastHour.isBefore(moment) && !(day.equals(first) && now.equals(moment));
                int most = quotas.hostDay().writes() - (allOpen ? 0 : quotas.hostDay().kept());
                open += now.equals(moment) ? 0 : Math.max(0, most - used);
            }
            return open;
        }

        void count(Outlook outlook) {
            Map<String, Integer> byHostAndDay = new HashMap<>();
            List<Instant> made = new ArrayList<>();
            for (Expected each : outlook.sessions()) {
                Outlook.Ready ready = each.ready().orElseThrow();
                Instant began = ready.madeAt().minus(making());
                assertThat(each.session().holders().able()).contains(ready.host());
                byHostAndDay.merge(ready.host() + " " + LocalDate.ofInstant(began, ZoneOffset.UTC), 1, Integer::sum);
                made.add(ready.madeAt());
                assertThat(ready.at()).isAfterOrEqualTo(ready.madeAt().plus(quotas.registering().perCall().multipliedBy(calls)));
            }
            String today = " " + LocalDate.ofInstant(now, ZoneOffset.UTC);
            quotas.hostDay().usedToday().forEach((host, used) -> byHostAndDay.merge(host + today, used, Integer::sum));
            assertThat(byHostAndDay.values()).allMatch(writes -> writes <= quotas.hostDay().writes());
            made.sort(Comparator.naturalOrder());
            for (int n = 1; n < made.size(); n++) {
                assertThat(Duration.between(made.get(n - 1), made.get(n))).isGreaterThanOrEqualTo(making());
            }
        }
    }

    private static Outlook forecast(Instant now, List<Unprepared> sessions, Quotas quotas) {
        return Forecast.of(now, sessions, quotas, new Places(Map.of(), List.of()));
    }

    private static Unprepared unprepared(SessionId session, Instant opensAt, Urgency urgency, List<HostId> hosts, int people) {
        return new Unprepared(session, opensAt, opensAt.plus(Duration.ofHours(1)), urgency, Holders.anyOf(hosts), people);
    }

    private static Instant madeAt(Expected each) {
        return each.ready().orElseThrow().madeAt();
    }

    private static List<Unprepared> all(int count, String host) {
        return IntStream.range(0, count).mapToObj(n -> session(40 + n, 3, host)).toList();
    }

    private static Unprepared session(double days, int people, String... hosts) {
        return session(days, people, Urgency.EARLY, hosts);
    }

    private static Unprepared session(double days, int people, Urgency urgency, String... hosts) {
        return unprepared(new SessionId(UUID.randomUUID()), NOW.plus(Duration.ofMinutes(Math.round(days * 1440))), urgency, IntStream.range(0, hosts.length).mapToObj(n -> host(hosts[n])).toList(), people);
    }

    private static Quotas quotas(int perSecond, int writes, Map<HostId, Integer> used) {
        Quotas.Pace pace = new Quotas.Pace(Duration.ofMillis(1000 / perSecond), NO_LIMIT, 0);
        return new Quotas(new Quotas.HostDay(writes, 10, used), pace, pace, Duration.ofDays(1));
    }

    private static HostId host(String name) {
        return new HostId(name);
    }

    private static Instant in(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static Instant day(int days) {
        return LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.PoolRounds;
import org.admitone.provider.zoom.terms.Outlook;
import org.admitone.provider.zoom.terms.Term;
import org.admitone.provider.zoom.terms.TermParts;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Hosts of different sizes share a term: no class is made, nor forecast, where it has no room, also where its own host has used up its day.
class HostLimitsInTermTest {

    private static final Term TERM = new Term(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-12-30"), List.of());
    private static final int MOST_PEOPLE = 12;
    /// The door opens so long before a class, and closes so long after it.
    private static final int AROUND = 10 + 15;

    @AutoClose final TestDatabase database = TestDatabase.fresh();
    final Workshop node = Workshop.on(database, "2026-09-01T08:00:00Z");
    final PoolRounds pool = new PoolRounds(database, node.clock);
    final Map<SessionId, Ask> asked = new HashMap<>();

    private record Ask(int people, int minutes) {}

    private enum Licence { PAID, UNPAID }

    /// @param people  empty: what the account's plan allows
    /// @param minutes empty: as long as a class lasts
    private record Limits(HostId host, Licence licence, Optional<Integer> people, Optional<Integer> minutes) {

        boolean holds(Ask ask) {
            return licence == Licence.PAID && people.map(most -> ask.people <= most).orElse(true) && minutes.map(most -> ask.minutes <= most).orElse(true);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_term_is_made_as_it_was_forecast_and_each_class_where_it_has_room(long seed) {
        Random random = new Random(seed);
        List<Limits> hosts = hosts(random);
        people(MOST_PEOPLE);
        IntStream.range(0, 180 + random.nextInt(160)).forEach(n -> lesson(n, 1 + random.nextInt(MOST_PEOPLE), 30 + random.nextInt(60)));
        pool.round();
        plan();
        Outlook outlook = outlook(hosts);
        assertThat(outlook.sessions()).hasSameSizeAs(asked.keySet()).allSatisfy(each ->
                assertThat(limits(hosts, each.ready().orElseThrow().host()).holds(ask(each.session().session()))).as("forecast at %s", each.ready()).isTrue());
        Map<LocalDate, Integer> forecast = new TreeMap<>();
        outlook.sessions().forEach(each -> forecast.merge(LocalDate.ofInstant(each.ready().orElseThrow().madeAt(), ZoneOffset.UTC), 1, Integer::sum));
        assertThat(madeByDay()).isEqualTo(forecast);
        asked.forEach((session, ask) -> assertThat(limits(hosts, madeOn(session)).holds(ask)).as("%s made on %s", ask, madeOn(session)).isTrue());
        assertThat(node.zoom.made).isEqualTo(asked.size());
    }

    @Test
    void what_the_plan_allows_counts_where_staff_said_nothing() {
        Limits large = host("large", Licence.PAID, Optional.of(200), Optional.empty());
        Limits usual = host("usual", Licence.PAID, Optional.empty(), Optional.empty());
        node.counted = true;
        node.hosts(new ZoomHouse.Host(usual.host, 1), new ZoomHouse.Host(large.host, 1));
        people(101);
        IntStream.range(0, 101).forEach(n -> lesson(n, 101, 60));
        pool.round();
        plan();
        Outlook outlook = outlook(List.of(usual, large));
        assertThat(outlook.sessions()).allSatisfy(each -> assertThat(each.ready().orElseThrow().host()).isEqualTo(large.host));
        planned();
        assertThat(node.zoom.meetings).as("the other host could write, but its meetings hold a hundred").hasSize(90);
        assertThat(madeByDay().values()).containsExactly(100, 1);
        asked.keySet().forEach(session -> assertThat(madeOn(session)).isEqualTo(large.host));
    }

    /// The first holds everything.
    private List<Limits> hosts(Random random) {
        List<Limits> hosts = new ArrayList<>(List.of(host("host-0", Licence.PAID, Optional.of(MOST_PEOPLE), Optional.empty())));
        for (int n = 1; n < 3 + random.nextInt(2); n++) {
            hosts.add(host("host-" + n, random.nextInt(5) == 0 ? Licence.UNPAID : Licence.PAID, one(random, 3, 6, 9), one(random, 60, 75, 90)));
        }
        node.counted = true;
        node.hosts(hosts.stream().map(each -> new ZoomHouse.Host(each.host, 1)).toArray(ZoomHouse.Host[]::new));
        return hosts;
    }

    private static Optional<Integer> one(Random random, int... of) {
        int at = random.nextInt(of.length + 1);
        return at == of.length ? Optional.empty() : Optional.of(of[at]);
    }

    private Limits host(String id, Licence licence, Optional<Integer> people, Optional<Integer> minutes) {
        database.jdbc().sql("""
                insert into zoom_host (host_id, email_masked, display_name, licensed, capacity, usable, seen_at, kind, people, minutes) values (:id, 'x', :id, true, 1, true, now(), :kind, :people, :minutes)
                """).param("id", id).param("kind", licence == Licence.PAID ? "paid" : "unpaid").param("people", people.orElse(null)).param("minutes", minutes.orElse(null)).update();
        return new Limits(new HostId(id), licence, people, minutes);
    }

    private void people(int count) {
        database.jdbc().sql("insert into person (uid, email, display_name, created_at, updated_at) select n, n || '@school.example', n, now(), now() from generate_series(1, ?) n").param(count).update();
    }

    private void lesson(int n, int people, int minutes) {
        School.Lesson lesson = node.lesson(Instant.parse("2026-10-05T08:00:00Z").plus(Duration.ofHours(2L * n)));
        database.jdbc().sql("update session set ends_at = starts_at + make_interval(mins => ?), opens_minutes_before = 10, closes_minutes_after = 15 where session_id = ?").params(minutes, lesson.session().value()).update();
        database.jdbc().sql("insert into enrolment (course_id, person_id, role, created_at, updated_at) select ?, person_id, 'learner', now(), now() from person limit ?")
                .params(lesson.course().value(), people).update();
        asked.put(lesson.session(), new Ask(people, minutes + AROUND));
    }

    private void plan() {
        database.jdbc().sql("""
                insert into zoom_term_plan (first_day, last_day, all_courses, state, started_at, started_by, changed_at, changed_by)
                values ('2026-10-01', '2026-12-30', true, 'running', now(), 'staff:olga', now(), 'staff:olga')
                """).update();
    }

    private Outlook outlook(List<Limits> hosts) {
        return TermParts.outlook(database.jdbc(), TERM, hosts.stream().map(Limits::host).toList(), node.clock.instant());
    }

    private Map<LocalDate, Integer> madeByDay() {
        Map<LocalDate, Integer> days = new TreeMap<>();
        for (int day = 1; node.zoom.meetings.size() < asked.size() && day < 7; day++) {
            for (String time : List.of("08:00:00Z", "23:00:01Z")) {
                node.clock.set(Instant.parse("2026-09-0" + day + "T" + time));
                for (int round = 0; round < 4; round++) {
                    planned();
                    pool.round();
                    node.clock.advance(Duration.ofMinutes(2));
                }
            }
            days.put(LocalDate.parse("2026-09-0" + day), node.zoom.meetings.size() - days.values().stream().mapToInt(Integer::intValue).sum());
        }
        return days;
    }

    private void planned() {
        while (node.planner.round()) {
            Thread.onSpinWait();
        }
    }

    private HostId madeOn(SessionId session) {
        return new HostId(database.jdbc().sql("select host_id from zoom_meeting where session_id = ? and state = 'made'").param(session.value()).query(String.class).single());
    }

    private Ask ask(SessionId session) {
        return Optional.ofNullable(asked.get(session)).orElseThrow();
    }

    private static Limits limits(List<Limits> hosts, HostId host) {
        return hosts.stream().filter(each -> each.host.equals(host)).findFirst().orElseThrow();
    }
}

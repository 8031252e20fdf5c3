package org.admitone.provider.zoom.pool.groups;

import static org.admitone.provider.zoom.pool.groups.PooledSchool.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.audit.Actor;
import org.admitone.platform.Clash;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.Effect;
import org.admitone.provider.zoom.pool.FewerHosts;
import org.admitone.provider.zoom.pool.FewestHosts;
import org.admitone.provider.zoom.pool.Seen;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Classes brought together on as few hosts as possible: as shown before, as few as a count of what is held at once says, and what may not move stays.
class FewestHostsTest {

    private static final Actor OLGA = Actor.staff("olga");
    private static final Duration AROUND = Duration.ofMinutes(10);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void as_many_licences_as_are_held_at_once_are_used_then_and_what_was_shown_is_what_happens(long seed) {
        Random random = new Random(seed);
        int capacity = 1 + random.nextInt(2);
        try (PooledSchool school = new PooledSchool(AROUND)) {
            for (int i = 0; i < 8; i++) {
                var unused = school.host("host" + i, capacity);
            }
            List<SessionId> sessions = thinned(school, random);
            FewestHosts fewest = school.pool.fewest(school.house.changes);
            Map<SessionId, HostId> before = school.kept();
            FewerHosts shown = fewest.look(FewestHosts.Made.MAY_MOVE);
            assertThat(school.kept()).as("nothing is changed by looking").isEqualTo(before);
            int least = Math.ceilDiv(mostAtOnce(school, sessions), capacity);
            assertThat(List.of(shown.effect().used().after(), shown.lowerBound())).containsExactly(least, least);
            assertThat(shown.effect().used().before()).isEqualTo(Set.copyOf(before.values()).size());
            fewest.gather(FewestHosts.Made.MAY_MOVE, new Seen(shown.digest()), OLGA);
            assertThat(differences(before, school.kept())).isEqualTo(moves(shown));
            school.pool.round();
            assertThat(differences(before, school.kept())).as("the planner keeps to it").isEqualTo(moves(shown));
            assertThat(Set.copyOf(school.kept().values())).hasSize(least);
            assertThat(school.pool.round()).isFalse();
        }
    }

    /// Twenty sessions of which some are cancelled.
    private static List<SessionId> thinned(PooledSchool school, Random random) {
        School.Lesson lesson = school.lesson(TEN);
        List<SessionId> sessions = new ArrayList<>(List.of(lesson.session()));
        for (int i = 0; i < 20; i++) {
            sessions.add(school.another(lesson, TEN.plus(Duration.ofMinutes(random.nextInt(400))), Duration.ofMinutes(20 + random.nextInt(60))));
        }
        school.pool.round();
        for (int i = 0; i < 9; i++) {
            cancel(school, sessions.remove(random.nextInt(sessions.size())));
        }
        school.pool.round();
        return sessions.stream().filter(school.kept()::containsKey).toList();
    }

    private static void cancel(PooledSchool school, SessionId session) {
        school.house.database.jdbc().sql("update session set cancelled_at = now(), revision = revision + 1 where session_id = ?").param(session.value()).update();
    }

    /// By looking at the beginning of each how many take a host then.
    private static int mostAtOnce(PooledSchool school, List<SessionId> sessions) {
        record Held(Instant from, Instant to) {}
        Set<UUID> ids = sessions.stream().map(SessionId::value).collect(Collectors.toSet());
        List<Held> held = school.house.database.jdbc().sql("""
                select session_id, starts_at - make_interval(mins => opens_minutes_before) as opens, ends_at + make_interval(mins => closes_minutes_after) as closes from session
                """).query((row, _) -> Map.entry(row.getObject("session_id", UUID.class),
                new Held(row.getTimestamp("opens").toInstant().minus(AROUND), row.getTimestamp("closes").toInstant().plus(AROUND)))).list().stream()
                .filter(each -> ids.contains(each.getKey())).map(Map.Entry::getValue).toList();
        return held.stream().mapToInt(at -> (int) held.stream().filter(other -> !other.from().isAfter(at.from()) && other.to().isAfter(at.from())).count()).max().orElse(0);
    }

    private static Map<SessionId, String> moves(FewerHosts fewer) {
        return fewer.effect().sessions().stream().collect(Collectors.toMap(Effect.On::session, on -> on.before().orElseThrow() + " " + on.after().orElseThrow()));
    }

    private static Map<SessionId, String> differences(Map<SessionId, HostId> before, Map<SessionId, HostId> after) {
        return before.entrySet().stream().filter(each -> !Optional.ofNullable(after.get(each.getKey())).equals(Optional.of(each.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue() + " " + after.get(each.getKey())));
    }

    @Test
    void what_is_made_moves_only_if_it_may_and_what_opens_soon_never_does() {
        try (PooledSchool school = new PooledSchool()) {
            HostId one = school.host("one", 1);
            HostId two = school.host("two", 1);
            School.Lesson first = school.lesson(TEN);
            SessionId second = school.another(first, TEN.plus(Duration.ofHours(5)), Duration.ofHours(1));
            pin(school, first.session(), one);
            pin(school, second, two);
            school.pool.round();
            school.house.database.jdbc().sql("delete from zoom_host_pin").update();
            school.pool.round();
            made(school, first.session());
            made(school, second);
            school.pool.round();
            FewestHosts fewest = school.pool.fewest(school.house.changes);
            assertThat(fewest.look(FewestHosts.Made.STAYS).saves()).isFalse();
            fewest.gather(FewestHosts.Made.STAYS, Seen.WHATEVER, OLGA);
            assertThat(school.house.actions()).as("nothing is done where nothing is gained").isEmpty();

            FewerHosts shown = fewest.look(FewestHosts.Made.MAY_MOVE);
            assertThat(shown.madeAnew()).hasSize(1).extracting(Effect.On::kind).containsOnly(Effect.Kind.MOVES);
            SessionId moves = shown.madeAnew().getFirst().session();
            HostId from = shown.madeAnew().getFirst().before().orElseThrow();
            fewest.gather(FewestHosts.Made.MAY_MOVE, new Seen(shown.digest()), OLGA);
            assertThat(school.house.lines.getLast()).extracting("action", "detail").containsExactly("zoom_hosts.gathered", Map.of("before", 2, "after", 1, "moved", 1, "made_anew", 1));
            school.pool.round();
            assertThat(school.kept().get(moves)).isNotEqualTo(from);
            assertThat(fewest.look(FewestHosts.Made.MAY_MOVE).saves()).as("it is done").isFalse();

            school.house.clock.set(TEN.minus(Duration.ofHours(2)));
            school.pool.round();
            if (moves.equals(first.session())) {
                assertThat(school.kept().get(moves)).as("its door opens soon, and it is still made where it was").isEqualTo(from);
            }
            assertThat(fewest.look(FewestHosts.Made.MAY_MOVE).saves()).as("what opens soon stays").isFalse();
        }
    }

    private static void pin(PooledSchool school, SessionId session, HostId host) {
        school.house.database.jdbc().sql("insert into zoom_host_pin values (?, ?, 'staff:x', now())").param(session.value()).param(host.value()).update();
    }

    private static void made(PooledSchool school, SessionId session) {
        school.house.database.jdbc().sql("""
                insert into zoom_meeting (session_id, state, host_id, host_slot, held, meeting_number, join_base, created_at)
                select session_id, 'made', a.host_id, a.host_slot, tstzrange(starts_at - make_interval(mins => opens_minutes_before), ends_at + make_interval(mins => closes_minutes_after)),
                       (random() * 1e9)::bigint, 'https://zoom.example', now() from session join zoom_host_assignment a using (session_id) where session_id = :session
                """).param("session", session.value()).update();
    }

    @Test
    void pins_are_kept_and_what_has_changed_since_it_was_shown_is_shown_anew() {
        try (PooledSchool school = new PooledSchool()) {
            HostId one = school.host("one", 1);
            HostId two = school.host("two", 1);
            School.Lesson first = school.lesson(TEN);
            SessionId second = school.another(first, TEN, Duration.ofHours(1));
            SessionId third = school.another(first, TEN.plus(Duration.ofDays(1)), Duration.ofHours(1));
            pin(school, first.session(), one);
            school.pool.round();
            pin(school, third, two);
            cancel(school, second);
            school.pool.round();
            FewestHosts fewest = school.pool.fewest(school.house.changes);
            FewerHosts pinned = fewest.look(FewestHosts.Made.MAY_MOVE);
            assertThat(List.of(pinned.saves(), pinned.effect().used().after(), pinned.lowerBound())).containsExactly(false, 2, 2);
            school.house.database.jdbc().sql("delete from zoom_host_pin where session_id = ?").param(third.value()).update();
            school.pool.round();
            FewerHosts shown = fewest.look(FewestHosts.Made.MAY_MOVE);
            assertThat(moves(shown)).containsExactly(Map.entry(third, "two one"));
            SessionId late = school.another(first, TEN.plus(Duration.ofDays(1)), Duration.ofHours(1));
            school.pool.round();
            assertThatThrownBy(() -> fewest.gather(FewestHosts.Made.MAY_MOVE, new Seen(shown.digest()), OLGA)).isInstanceOf(Clash.class);
            assertThat(school.kept().get(third)).isEqualTo(two);
            cancel(school, late);
            school.pool.round();
            fewest.gather(FewestHosts.Made.MAY_MOVE, new Seen(shown.digest()), OLGA);
            assertThat(school.kept().get(third)).isEqualTo(one);
        }
    }
}

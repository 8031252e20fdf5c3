package org.admitone.provider.zoom.pool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sessions brought together on fewer hosts, against computations of other kinds: a count at every moment, and every assignment one by one.
class FewestTest {

    private static final int NOBODY = 1_000_000;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void where_everybody_may_move_no_more_licences_are_used_than_are_held_at_once(long seed) {
        Timetables random = new Timetables(seed);
        int[] capacities = random.one(List.of(new int[] {1}, new int[] {2}, new int[] {1, 2}));
        List<PoolHost> hosts = random.hosts(40, capacities);
        List<Need> needs = random.atHome(random.sessions(random.upTo(60), random.upTo(30)), hosts, NOBODY);
        Fewer fewer = Fewest.of(needs, hosts, Set.of());
        int fewest = Timetables.fewest(Timetables.overlap(needs), hosts);
        assertThat(List.of(fewer.after(), fewer.lowerBound())).containsExactly(fewest, fewest);
        assertThat(fewer.before()).isEqualTo((int) needs.stream().map(need -> need.home().orElseThrow().host()).distinct().count());
        holds(needs, hosts, Set.of(), fewer);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void meetings_that_are_made_may_move_too(long seed) {
        Timetables random = new Timetables(seed);
        List<PoolHost> hosts = random.hosts(12, random.upTo(2));
        List<Need> needs = random.atHome(random.sessions(random.upTo(25), random.upTo(30)), hosts, 3);
        Fewer fewer = Fewest.of(needs, hosts, Set.of());
        assertThat(fewer.after()).isEqualTo(Timetables.fewest(Timetables.overlap(needs), hosts));
        holds(needs, hosts, Set.of(), fewer);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groups_and_pins_are_kept_and_what_may_not_move_stays(long seed) {
        Timetables random = new Timetables(seed);
        List<PoolHost> hosts = random.groupedHosts(2 + random.upTo(3));
        List<Need> needs = random.atHome(Stream.generate(() -> random.session(4, random.asks(hosts))).limit(3 + random.upTo(4)).toList(), hosts, NOBODY);
        Set<UUID> stays = needs.stream().filter(_ -> random.oneIn(4)).map(Need::session).collect(Collectors.toSet());
        Fewer fewer = Fewest.of(needs, hosts, stays);
        holds(needs, hosts, stays, fewer);
        List<Need> fixed = needs.stream().map(need -> stays.contains(need.session()) ? Timetables.at(need, need.home().orElseThrow().host(), need.home().orElseThrow().slot(), Need.Hold.STAYS).unpinned() : need).toList();
        assertThat(fewer.after()).isEqualTo(new EveryAssignment(fixed, hosts, Set.of()).used);
        assertThat(fewer.lowerBound()).isLessThanOrEqualTo(fewer.after());
    }

    /// Whatever was found: everybody has one place that may hold them, the planner's next look changes nothing, and nothing is lost.
    private static void holds(List<Need> needs, List<PoolHost> hosts, Set<UUID> stays, Fewer fewer) {
        assertThat(fewer.seats().keySet()).isEqualTo(needs.stream().map(Need::session).collect(Collectors.toSet()));
        assertThat(fewer.after()).isLessThanOrEqualTo(fewer.before()).isEqualTo((int) fewer.seats().values().stream().map(Assignment.Seat::host).distinct().count());
        needs.stream().filter(need -> stays.contains(need.session())).forEach(need -> assertThat(fewer.seats().get(need.session())).isEqualTo(seat(need)));
        List<Need> moved = needs.stream().map(need -> there(need, Objects.requireNonNull(fewer.seats().get(need.session())))).toList();
        Assignment next = Pool.assign(moved, hosts);
        assertThat(next.placed()).as("the next planning keeps it").isEqualTo(fewer.seats());
        assertThat(Timetables.wrong(moved, hosts, next)).isEmpty();
        assertThat(Moves.stuck(moves(needs, fewer))).as("nobody waits for each other").isEmpty();
        if (fewer.after() == fewer.before()) {
            assertThat(fewer.seats()).as("nobody moves for nothing").isEqualTo(needs.stream().collect(Collectors.toMap(Need::session, FewestTest::seat)));
        }
    }

    private static List<Moves.Move> moves(List<Need> needs, Fewer fewer) {
        return needs.stream().filter(need -> need.home().orElseThrow().hold() == Need.Hold.STAYS)
                .map(need -> new Moves.Move(need.session(), need.from(), need.to(), seat(need), Objects.requireNonNull(fewer.seats().get(need.session()))))
                .filter(move -> !move.was().host().equals(move.is().host())).toList();
    }

    /// Two hosts are the mathematicians', and one of these is too small for most. So that it is given up, the two on the others would have to change places.
    @Test
    void made_meetings_do_not_change_places_and_sessions_that_have_none_do() {
        List<PoolHost> hosts = List.of(new PoolHost(new HostId("small"), 1, PoolHost.Licence.PAID, 10, Optional.of(Timetables.MATHS)), Timetables.host(2, 1, Optional.empty()), Timetables.host(3, 1, Optional.of(Timetables.MATHS)));
        Fewer made = Fewest.of(changingPlaces(hosts, Need.Hold.STAYS), hosts, Set.of());
        assertThat(List.of(made.before(), made.after())).containsExactly(3, 3);
        List<Need> loose = changingPlaces(hosts, Need.Hold.MAY_MOVE);
        Fewer fewer = Fewest.of(loose, hosts, Set.of());
        assertThat(List.of(fewer.before(), fewer.after())).containsExactly(3, 2);
        holds(loose, hosts, Set.of(), fewer);
    }

    private static List<Need> changingPlaces(List<PoolHost> hosts, Need.Hold second) {
        Asks maths = new Asks(60, 50, Asks.Ways.PERSONAL, Set.of(Timetables.MATHS), Asks.Common.ALSO, Set.of(), Optional.empty());
        return List.of(at(1, 660, 750, Asks.plain().of(Set.of(Timetables.MATHS), Asks.Common.NEVER), hosts.getFirst(), Need.Hold.STAYS),
                at(2, 600, 660, maths, hosts.get(1), second), at(3, 630, 720, maths, hosts.getLast(), Need.Hold.STAYS));
    }

    private static Need at(int number, int from, int to, Asks asks, PoolHost host, Need.Hold hold) {
        return Timetables.at(new Need(new UUID(2, number), Timetables.DAY.plus(Duration.ofMinutes(from)), Timetables.DAY.plus(Duration.ofMinutes(to)), asks, Optional.empty()), host.id(), 1, hold);
    }

    private static Need there(Need need, Assignment.Seat seat) {
        boolean made = need.home().orElseThrow().hold() == Need.Hold.STAYS && need.home().get().host().equals(seat.host());
        if (made) {
            assertThat(seat).as("a made meeting keeps its place of the host").isEqualTo(seat(need));
        }
        return Timetables.at(need, seat.host(), seat.slot(), made ? Need.Hold.STAYS : Need.Hold.MAY_MOVE);
    }

    private static Assignment.Seat seat(Need need) {
        return new Assignment.Seat(need.home().orElseThrow().host(), need.home().orElseThrow().slot());
    }

    @Test
    void of_two_hosts_the_one_without_made_meetings_is_given_up() {
        List<PoolHost> hosts = IntStream.rangeClosed(1, 2).mapToObj(number -> Timetables.host(number, 1, Optional.empty())).toList();
        Need made = Timetables.at(session(0), hosts.getFirst().id(), 1, Need.Hold.STAYS);
        List<Need> loose = IntStream.rangeClosed(1, 5).mapToObj(hour -> Timetables.at(session(hour), hosts.getLast().id(), 1, Need.Hold.MAY_MOVE)).toList();
        Fewer fewer = Fewest.of(Stream.concat(Stream.of(made), loose.stream()).toList(), hosts, Set.of());
        assertThat(fewer.seats().values()).containsOnly(new Assignment.Seat(hosts.getFirst().id(), 1));
        Fewer second = Fewest.of(Stream.concat(Stream.of(made), loose.stream()).toList(), hosts, Set.of(made.session(), loose.getFirst().session()));
        assertThat(Map.of("before", second.before(), "after", second.after(), "bound", second.lowerBound())).containsOnly(Map.entry("before", 2), Map.entry("after", 2), Map.entry("bound", 2));
    }

    private static Need session(int hour) {
        Instant from = Timetables.DAY.plus(Duration.ofHours(hour));
        return new Need(new UUID(1, hour), from, from.plus(Duration.ofHours(1)), Asks.plain(), Optional.empty());
    }
}

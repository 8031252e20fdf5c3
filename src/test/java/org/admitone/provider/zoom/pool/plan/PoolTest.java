package org.admitone.provider.zoom.pool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Against computations of other kinds: a count at every moment, and every assignment one by one.
class PoolTest {

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void as_many_licences_as_are_held_at_once_and_no_more(long seed) {
        Timetables random = new Timetables(seed);
        List<Need> needs = random.sessions(random.upTo(60), random.upTo(30));
        int[] capacities = random.one(List.of(new int[] {1}, new int[] {2}, new int[] {1, 2}));
        List<PoolHost> hosts = random.hosts(70, capacities);
        Assignment assignment = Pool.assign(needs, hosts);
        assertThat(assignment.unfit()).isEmpty();
        assertThat(Timetables.wrong(needs, hosts, assignment)).isEmpty();
        assertThat(assignment.used()).isEqualTo(Timetables.fewest(Timetables.overlap(needs), hosts));
        assertThat(Demand.of(needs, List.of(), 2)).extracting(Demand::licences, Demand::lowerBound, Demand::missing).as("what a school without any host has to buy")
                .containsOnly(Math.ceilDiv(Timetables.overlap(needs), 2));
        assertThat(Demand.peak(needs).sessions()).isEqualTo(Timetables.overlap(needs));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void where_hosts_are_too_few_as_many_are_held_as_can_be(long seed) {
        Timetables random = new Timetables(seed);
        List<Need> needs = random.sessions(6 + random.upTo(3), 4);
        List<PoolHost> hosts = random.hosts(random.upTo(3), 1);
        Assignment assignment = Pool.assign(needs, hosts);
        assertThat(Timetables.wrong(needs, hosts, assignment)).isEmpty();
        assertThat(assignment.unfit()).hasSize(new EveryAssignment(needs, hosts, Set.copyOf(needs)).left);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_missing_beside_the_own_hosts_holds_everything(long seed) {
        Timetables random = new Timetables(seed);
        List<Need> needs = random.sessions(6 + random.upTo(20), 6);
        List<PoolHost> hosts = random.hosts(random.upTo(4), 1, 2);
        Demand demand = Demand.of(needs, hosts, 1);
        List<PoolHost> more = Stream.concat(hosts.stream(), IntStream.range(0, demand.missing()).mapToObj(number -> Timetables.host(100 + number, 1, Optional.empty()))).toList();
        assertThat(Pool.assign(needs, more).unfit()).isEmpty();
        assertThat(demand.licences()).isEqualTo(Pool.assign(needs, hosts).used() + demand.missing());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groups_and_pins_are_kept_and_nobody_is_left_out_who_could_be_held(long seed) {
        Timetables random = new Timetables(seed);
        List<PoolHost> hosts = random.groupedHosts(random.upTo(3));
        List<Need> needs = Stream.generate(() -> random.session(5, random.asks(hosts))).limit(3 + random.upTo(4)).toList();
        Assignment assignment = Pool.assign(needs, hosts);
        EveryAssignment every = new EveryAssignment(needs, hosts, Set.copyOf(needs));
        assertThat(Timetables.wrong(needs, hosts, assignment)).isEmpty();
        assertThat(assignment.unfit()).hasSize(every.left);
        Demand demand = Demand.of(needs.stream().filter(need -> assignment.placed().containsKey(need.session())).toList(), hosts, 1);
        assertThat(demand.lowerBound()).isLessThanOrEqualTo(every.left == 0 ? every.used : assignment.used());
        assertThat(demand.missing()).isZero();
        assertThat(demand.licences()).isBetween(demand.lowerBound(), assignment.used());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void after_a_change_the_fewest_are_moved(long seed) {
        Timetables random = new Timetables(seed);
        List<PoolHost> hosts = random.groupedHosts(1 + random.upTo(3));
        List<Need> before = random.atHome(Stream.generate(() -> random.session(3, random.asks(hosts))).limit(4 + random.upTo(4)).toList(), hosts, 8);
        List<Need> needs = new ArrayList<>(before);
        List<PoolHost> left = new ArrayList<>(hosts);
        Set<Need> mayBeLeft = new HashSet<>();
        switch (random.upTo(3)) {
            case 1 -> mayBeLeft.addAll(Stream.generate(() -> random.session(3, random.asks(hosts))).limit(random.upTo(2)).toList());
            case 2 -> {
                if (!before.isEmpty()) {
                    Need old = random.one(before);
                    needs.remove(old);
                    Need time = random.session(3, Asks.plain());
                    mayBeLeft.add(Timetables.elsewhen(old, time.from(), time.to()));
                }
            }
            default -> {
                PoolHost gone = left.remove(random.upTo(left.size()) - 1);
                before.stream().filter(need -> need.home().orElseThrow().host().equals(gone.id())).forEach(mayBeLeft::add);
                needs.removeAll(mayBeLeft);
            }
        }
        List<Need> loose = mayBeLeft.stream().map(PoolTest::loose).filter(need -> !(need.home().isPresent() && left.stream().noneMatch(host -> host.id().equals(need.home().get().host()))
                && need.home().get().hold() == Need.Hold.STAYS)).toList();
        needs.addAll(loose);
        Assignment assignment = Pool.assign(needs, left);
        EveryAssignment every = new EveryAssignment(needs, left, Set.copyOf(loose));
        assertThat(Timetables.wrong(needs, left, assignment)).isEmpty();
        assertThat(assignment.unfit()).hasSize(every.left);
        assertThat(assignment.moved()).isEqualTo(every.moved);
    }

    /// A meeting whose host is gone has to be made anew.
    private static Need loose(Need need) {
        return need.home().filter(home -> home.hold() == Need.Hold.STAYS).map(home -> Timetables.at(need, home.host(), home.slot(), Need.Hold.MAY_MOVE)).orElse(need);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_moves_where_nothing_has_changed(long seed) {
        Timetables random = new Timetables(seed);
        List<PoolHost> hosts = random.groupedHosts(4 + random.upTo(6));
        List<Need> needs = random.atHome(Stream.generate(() -> random.session(20, random.asks(hosts))).limit(60).toList(), hosts, 5);
        Assignment assignment = Pool.assign(needs, hosts);
        assertThat(assignment.moved()).isZero();
        needs.forEach(need -> assertThat(assignment.placed().get(need.session()))
                .isEqualTo(new Assignment.Seat(need.home().orElseThrow().host(), need.home().orElseThrow().slot())));
    }

    /// However many would have to move: whoever can be held is held.
    @ParameterizedTest
    @MethodSource("seeds")
    void in_a_pool_that_is_full_to_the_brim_room_is_made(long seed) {
        Timetables random = new Timetables(seed);
        List<Need> all = random.sessions(150, 24);
        List<PoolHost> hosts = IntStream.range(0, Timetables.overlap(all)).mapToObj(number -> Timetables.host(number, 1, Optional.empty())).toList();
        List<Need> needs = random.atHome(all, hosts, 1_000_000);
        Set<Object> settled = new HashSet<>(needs.stream().map(Need::session).toList());
        all.stream().filter(need -> !settled.contains(need.session())).forEach(needs::add);
        Assignment assignment = Pool.assign(needs, hosts);
        assertThat(assignment.unfit()).isEmpty();
        assertThat(Timetables.wrong(needs, hosts, assignment)).isEmpty();
    }

    @Test
    void a_made_meeting_is_not_moved_to_make_room() {
        PoolHost host = Timetables.host(1, 1, Optional.empty());
        Need made = Timetables.at(new Timetables(1).session(1, Asks.plain()), host.id(), 1, Need.Hold.STAYS);
        Need fresh = new Need(new java.util.UUID(7, 7), made.from(), made.to().plus(Duration.ofHours(1)), Asks.plain(), Optional.empty());
        Assignment assignment = Pool.assign(List.of(made, fresh), List.of(host));
        assertThat(assignment.placed()).containsOnlyKeys(made.session());
        assertThat(assignment.unfit()).containsEntry(fresh.session(), new Why.NobodyFree(fresh.from(), fresh.to(), 1));
    }

    @Test
    void why_nobody_can_hold_it_is_told() {
        PoolHost paid = Timetables.host(1, 1, Optional.of(Timetables.MATHS));
        PoolHost unpaid = new PoolHost(new HostId("free"), 1, PoolHost.Licence.UNPAID, 100, Optional.empty());
        Asks shared = new Asks(60, 2, Asks.Ways.SHARED, Set.of(), Asks.Common.ALSO, Set.of(), Optional.empty());
        assertThat(why(Asks.plain())).isEqualTo(new Why.NoHosts());
        assertThat(why(Asks.plain(), paid)).isEqualTo(new Why.GroupWithoutHosts());
        assertThat(why(Asks.plain(), unpaid)).isEqualTo(new Why.NoLicence());
        assertThat(why(shared, unpaid)).isEqualTo(new Why.TooLongForUnpaid(60, 40));
        assertThat(why(new Asks(40, 101, Asks.Ways.SHARED, Set.of(), Asks.Common.ALSO, Set.of(), Optional.empty()), unpaid)).isEqualTo(new Why.TooManyPeople(101, 100));
        assertThat(why(new Asks(40, 2, Asks.Ways.SHARED, Set.of(), Asks.Common.ALSO, Set.of(unpaid.id()), Optional.empty()), unpaid)).isEqualTo(new Why.RefusedByAll());
        assertThat(why(Asks.plain().pinnedTo(new HostId("nobody")), paid)).isEqualTo(new Why.PinnedGone(new HostId("nobody")));
        assertThat(why(Asks.plain().pinnedTo(unpaid.id()), unpaid)).isEqualTo(new Why.PinnedUnable(unpaid.id()));
    }

    private static Why why(Asks asks, PoolHost... hosts) {
        Need need = new Timetables(3).session(1, asks);
        return Objects.requireNonNull(Pool.assign(List.of(need), List.of(hosts)).unfit().get(need.session()));
    }
}

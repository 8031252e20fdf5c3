package org.admitone.provider.zoom.pool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.admitone.provider.zoom.HostId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A pool through a long life: sessions come, move and are cancelled, meetings are made, pins are set, hosts go and come again or hold less. What is promised holds after each step.
class PoolHistoriesTest {

    private static final int STEPS = 40;

    static LongStream seeds() {
        return LongStream.range(1000, 1120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_promised_holds_after_each_step(long seed) {
        new Life(seed).live();
    }

    private static final class Life {

        private final Timetables random;
        private final List<PoolHost> all;
        private final Set<HostId> away = new HashSet<>();
        private final Set<UUID> made = new HashSet<>();
        private final Set<UUID> changed = new HashSet<>();
        private final Map<UUID, Need> sessions = new HashMap<>();
        private Map<UUID, Assignment.Seat> seats = Map.of();
        private Map<UUID, Why> unfit = Map.of();

        Life(long seed) {
            random = new Timetables(seed);
            all = random.groupedHosts(2 + random.upTo(4));
        }

        void live() {
            for (int step = 0; step < STEPS; step++) {
                boolean onlyLess = happens();
                List<PoolHost> hosts = all.stream().filter(host -> !away.contains(host.id())).toList();
                List<Need> needs = sessions.values().stream().map(this::atHome).toList();
                Assignment then = Pool.assign(needs, hosts);
                assertThat(Timetables.wrong(needs, hosts, then)).isEmpty();
                needs.forEach(need -> holds(need, needs, hosts, then));
                if (onlyLess && unfit.isEmpty()) {
                    assertThat(then.moved()).as("nothing has to move where something went").isZero();
                }
                if (needs.stream().allMatch(need -> isWhereItMayBe(need, then.placed().get(need.session()), hosts))) {
                    assertThat(then.used()).isGreaterThanOrEqualTo(Demand.of(needs.stream().filter(need -> then.placed().containsKey(need.session())).toList(), hosts, 1).lowerBound());
                }
                seats = then.placed();
                unfit = then.unfit();
                changed.clear();
                made.removeIf(session -> !seats.containsKey(session));
                settles(hosts);
            }
        }

        private static boolean isWhereItMayBe(Need need, Assignment.@Nullable Seat seat, List<PoolHost> hosts) {
            return seat == null || hosts.stream().anyMatch(host -> host.id().equals(seat.host()) && Timetables.able(need, host));
        }

        /// The same again changes nothing.
        private void settles(List<PoolHost> hosts) {
            List<Need> needs = sessions.values().stream().map(this::atHome).toList();
            Assignment again = Pool.assign(needs, hosts);
            assertThat(again.moved()).isZero();
            sessions.keySet().stream().filter(seats::containsKey).forEach(session -> assertThat(again.placed().get(session)).as("%s %s", needs.stream().filter(n -> n.session().equals(session)).findFirst().orElseThrow(), unfit).isEqualTo(seats.get(session)));
            assertThat(again.unfit().keySet()).isEqualTo(unfit.keySet());
        }

        private void holds(Need need, List<Need> needs, List<PoolHost> hosts, Assignment then) {
            Optional<Need.Home> home = need.home();
            Assignment.Seat seat = then.placed().get(need.session());
            Optional<PoolHost> its = home.flatMap(at -> hosts.stream().filter(host -> host.id().equals(at.host()) && at.slot() <= host.capacity()).findFirst());
            if (home.filter(at -> at.hold() == Need.Hold.STAYS).isPresent() && its.isPresent()
                    && (need.asks().pinned().isEmpty() || then.unfit().containsKey(need.session()))) {
                assertThat(seat).as("a made meeting stays: %s", need).isEqualTo(new Assignment.Seat(home.get().host(), home.get().slot()));
            }
            if (home.filter(at -> at.hold() == Need.Hold.MAY_MOVE).isPresent() && its.filter(host -> Timetables.able(need, host)).isPresent()) {
                assertThat(seat).as("who has a host that can hold it is not left out: %s", need).isNotNull();
            }
            if (then.unfit().get(need.session()) instanceof Why.NobodyFree) {
                for (PoolHost host : hosts) {
                    for (int slot = 1; slot <= host.capacity() && Timetables.able(need, host); slot++) {
                        Assignment.Seat there = new Assignment.Seat(host.id(), slot);
                        assertThat(needs).as("said to be taken, and is not: %s", there).anyMatch(other -> there.equals(then.placed().get(other.session())) && Timetables.overlap(need, other));
                    }
                }
            }
        }

        private Need atHome(Need need) {
            Assignment.Seat seat = seats.get(need.session());
            Need.Hold hold = changed.contains(need.session()) ? Need.Hold.CHANGED : made.contains(need.session()) ? Need.Hold.STAYS : Need.Hold.MAY_MOVE;
            return seat == null ? new Need(need.session(), need.from(), need.to(), need.asks(), Optional.empty()) : Timetables.at(need, seat.host(), seat.slot(), hold);
        }

        /// @return whether there is only less to hold now
        private boolean happens() {
            switch (random.upTo(9)) {
                case 1, 2, 3, 4 -> IntStream.range(0, random.upTo(3)).forEach(_ -> comes(random.session(6, random.asks(all))));
                case 5 -> {
                    some().ifPresent(need -> { sessions.remove(need.session()); made.remove(need.session()); });
                    return true;
                }
                case 6 -> some().ifPresent(need -> {
                    sessions.put(need.session(), new Need(need.session(), need.from().plus(Duration.ofMinutes(45)), need.to().plus(Duration.ofMinutes(60)), need.asks(), Optional.empty()));
                    changed.add(need.session());
                });
                case 7 -> some().filter(need -> seats.containsKey(need.session())).ifPresent(need -> made.add(need.session()));
                case 8 -> some().ifPresent(need -> sessions.put(need.session(), new Need(need.session(), need.from(), need.to(),
                        random.oneIn(3) ? need.asks().unpinned() : need.asks().pinnedTo(random.one(all).id()), Optional.empty())));
                default -> {
                    PoolHost host = random.one(all);
                    if (random.oneIn(2)) {
                        all.set(all.indexOf(host), new PoolHost(host.id(), 3 - host.capacity(), host.licence(), host.people(), host.group()));
                    } else if (!away.remove(host.id())) {
                        away.add(host.id());
                    }
                }
            }
            return false;
        }

        private void comes(Need need) {
            sessions.put(need.session(), need);
        }

        private Optional<Need> some() {
            return sessions.isEmpty() ? Optional.empty() : Optional.of(random.one(List.copyOf(sessions.values())));
        }
    }
}

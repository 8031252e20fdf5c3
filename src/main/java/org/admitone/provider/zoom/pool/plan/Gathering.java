package org.admitone.provider.zoom.pool.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.plan.Assignment.Seat;

/// Sessions as they are held, and whether some hosts could hold all of them. Whoever has no host as it is, is not looked at.
final class Gathering {

    /// How much may be tried to make room on a set of hosts.
    private static final long TRIES = 10_000;

    /// @param made  meetings that have to be made anew
    /// @param moves of sessions to another host
    record Found(Map<UUID, Seat> seats, int used, int made, int moves) implements Comparable<Found> {

        @Override
        public int compareTo(Found other) {
            return Comparator.comparingInt(Found::used).thenComparingInt(Found::made).thenComparingInt(Found::moves).compare(this, other);
        }
    }

    private final List<PoolHost> hosts;
    private final Map<UUID, Seat> now;
    private final List<Need> held;
    /// Meetings that are made where they are.
    private final Set<UUID> made;
    private final Set<UUID> fixed;
    private final List<PoolHost> needed;
    private final Map<HostId, Long> loads;
    private final Map<HostId, Long> madeLoads;

    Gathering(List<Need> needs, List<PoolHost> hosts, Assignment assignment, Set<UUID> stays) {
        this.hosts = hosts;
        this.now = assignment.placed();
        List<Need> seated = needs.stream().filter(need -> now.containsKey(need.session())).toList();
        this.made = seated.stream().filter(this::isMadeThere).map(Need::session).collect(Collectors.toSet());
        this.fixed = seated.stream().filter(need -> stays.contains(need.session()) || made.contains(need.session()) && need.asks().pinned().isPresent())
                .map(Need::session).collect(Collectors.toSet());
        this.held = seated.stream().map(need -> fixed.contains(need.session()) ? at(need, Need.Hold.STAYS).unpinned() : at(need, Need.Hold.MAY_MOVE)).toList();
        Set<HostId> ids = held.stream().filter(need -> fixed.contains(need.session()) || need.asks().pinned().isPresent()).map(this::hostOf).collect(Collectors.toSet());
        this.needed = hosts.stream().filter(host -> ids.contains(host.id())).toList();
        this.loads = held.stream().collect(Collectors.groupingBy(this::hostOf, Collectors.counting()));
        this.madeLoads = held.stream().filter(need -> made.contains(need.session())).collect(Collectors.groupingBy(this::hostOf, Collectors.counting()));
    }

    private boolean isMadeThere(Need need) {
        return need.home().filter(home -> home.hold() == Need.Hold.STAYS && home.host().equals(hostOf(need))).isPresent();
    }

    private HostId hostOf(Need need) {
        return seatOf(need.session()).host();
    }

    private Seat seatOf(UUID session) {
        return Objects.requireNonNull(now.get(session));
    }

    private Need at(Need need, Need.Hold hold) {
        Seat seat = seatOf(need.session());
        return new Need(need.session(), need.from(), need.to(), need.asks(), Optional.of(new Need.Home(seat.host(), seat.slot(), hold)));
    }

    List<PoolHost> hosts() {
        return hosts;
    }

    /// Hosts of which something stays.
    List<PoolHost> needed() {
        return needed;
    }

    int size() {
        return held.size();
    }

    /// How many it holds.
    int load(PoolHost host) {
        return loads.getOrDefault(host.id(), 0L).intValue();
    }

    /// How many of these are made there.
    int made(PoolHost host) {
        return madeLoads.getOrDefault(host.id(), 0L).intValue();
    }

    Found asItIs() {
        return found(held.stream().collect(Collectors.toMap(Need::session, need -> seatOf(need.session()))));
    }

    private Found found(Map<UUID, Seat> seats) {
        List<UUID> moved = seats.entrySet().stream().filter(seat -> !seat.getValue().host().equals(seatOf(seat.getKey()).host())).map(Map.Entry::getKey).toList();
        return new Found(seats, (int) seats.values().stream().map(Seat::host).distinct().count(), (int) moved.stream().filter(made::contains).count(), moved.size());
    }

    int lowerBound() {
        Problem problem = new Problem(held.stream().map(this::whereItStays).toList(), hosts);
        return new Peaks(problem, problem.byStart()).lowerBound();
    }

    private Need whereItStays(Need need) {
        return fixed.contains(need.session()) ? new Need(need.session(), need.from(), need.to(), need.asks().pinnedTo(hostOf(need)), Optional.empty()) : need;
    }

    /// All of them on these hosts. Meetings that are made on one of these stay there, unless it takes them to move.
    Optional<Found> on(List<PoolHost> open) {
        if (!mayDo(open)) {
            return Optional.empty();
        }
        Set<HostId> ids = open.stream().map(PoolHost::id).collect(Collectors.toSet());
        List<Need> gently = held.stream().map(need -> made.contains(need.session()) && need.asks().pinned().isEmpty() && ids.contains(hostOf(need)) ? at(need, Need.Hold.STAYS) : need).toList();
        return Stream.of(gently, held).distinct().flatMap(needs -> placed(needs, open).stream()).findFirst();
    }

    private Optional<Found> placed(List<Need> needs, List<PoolHost> open) {
        Assignment assignment = Pool.within(needs, open, TRIES);
        if (!assignment.unfit().isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, Seat> seats = new HashMap<>(assignment.placed());
        Map<HostId, List<Need>> byHost = held.stream().collect(Collectors.groupingBy(need -> Objects.requireNonNull(seats.get(need.session())).host()));
        open.stream().filter(host -> host.capacity() == 2).forEach(host -> swapped(byHost.getOrDefault(host.id(), List.of()), seats));
        return held.stream().map(Need::session).anyMatch(session -> isOutOfPlace(session, seats)) || !Moves.stuck(madeAnew(seats)).isEmpty() ? Optional.empty() : Optional.of(found(seats));
    }

    private List<Moves.Move> madeAnew(Map<UUID, Seat> seats) {
        return held.stream().filter(need -> made.contains(need.session())).map(need -> new Moves.Move(need.session(), need.from(), need.to(), seatOf(need.session()),
                Objects.requireNonNull(seats.get(need.session())))).filter(move -> !move.is().host().equals(move.was().host())).toList();
    }

    /// Not by the count of what is held at once.
    private boolean mayDo(List<PoolHost> open) {
        Problem problem = new Problem(held.stream().map(this::whereItStays).toList(), open);
        for (int need = 0; need < held.size(); need++) {
            if (problem.able(need).isEmpty() && !fixed.contains(held.get(need).session())) {
                return false;
            }
        }
        return new Peaks(problem, problem.byStart()).mayBeHeld();
    }

    /// A meeting that is made on its host is made for one of the host's places, and is not made again for the other.
    private boolean isOutOfPlace(UUID session, Map<UUID, Seat> seats) {
        Seat is = Objects.requireNonNull(seats.get(session));
        Seat was = seatOf(session);
        return (made.contains(session) || fixed.contains(session)) && is.host().equals(was.host()) && is.slot() != was.slot();
    }

    /// What hangs together in time on a host may change places as a whole: where made meetings have theirs then, it does.
    private void swapped(List<Need> here, Map<UUID, Seat> seats) {
        List<Need> together = new ArrayList<>();
        for (Need need : here.stream().sorted(Comparator.comparing(Need::from)).toList()) {
            if (together.stream().noneMatch(other -> other.to().isAfter(need.from()))) {
                swap(together, seats);
                together.clear();
            }
            together.add(need);
        }
        swap(together, seats);
    }

    private void swap(List<Need> together, Map<UUID, Seat> seats) {
        if (together.stream().anyMatch(need -> isOutOfPlace(need.session(), seats))) {
            together.forEach(need -> seats.computeIfPresent(need.session(), (_, seat) -> new Seat(seat.host(), 3 - seat.slot())));
        }
    }
}

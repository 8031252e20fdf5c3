package org.admitone.provider.zoom.pool.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.admitone.provider.zoom.HostId;

/// Random timetables, reproducible by their seed, and what is true of every assignment of them.
final class Timetables {

    static final Instant DAY = Instant.parse("2026-09-01T00:00:00Z");
    static final UUID MATHS = new UUID(0, 1);
    static final UUID HERS = new UUID(0, 2);

    private final Random random;

    Timetables(long seed) {
        this.random = new Random(seed);
    }

    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// Within some hours, so that many are held at once; quarters of an hour, so that many touch.
    List<Need> sessions(int number, int hours) {
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            needs.add(session(hours, Asks.plain()));
        }
        return needs;
    }

    Need session(int hours, Asks asks) {
        Instant from = DAY.plus(Duration.ofMinutes(15L * random.nextInt(hours * 4)));
        return new Need(new UUID(random.nextLong(), random.nextLong()), from, from.plus(Duration.ofMinutes(15L * upTo(8))), asks, Optional.empty());
    }

    /// Of everybody, of the mathematicians (whose sessions common hosts may hold, too), or of one teacher alone.
    Asks asks(List<PoolHost> hosts) {
        Asks asks = one(List.of(Asks.plain(), Asks.plain().of(Set.of(MATHS), Asks.Common.ALSO), Asks.plain().of(Set.of(HERS), Asks.Common.NEVER)));
        return oneIn(6) ? asks.pinnedTo(one(hosts).id()) : asks;
    }

    List<PoolHost> hosts(int number, int... capacities) {
        List<PoolHost> hosts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            hosts.add(host(i, capacities[random.nextInt(capacities.length)], Optional.empty()));
        }
        return hosts;
    }

    List<PoolHost> groupedHosts(int number) {
        List<PoolHost> hosts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            hosts.add(host(i, upTo(2), one(List.of(Optional.empty(), Optional.of(MATHS), Optional.of(HERS)))));
        }
        return hosts;
    }

    static PoolHost host(int number, int capacity, Optional<UUID> group) {
        return new PoolHost(new HostId("host" + number), capacity, PoolHost.Licence.PAID, 300, group);
    }

    /// Each in turn at a random place where it fits; those that find none are left out.
    List<Need> atHome(List<Need> needs, List<PoolHost> hosts, int oneInStays) {
        List<Need> settled = new ArrayList<>();
        for (Need need : needs) {
            List<Need> possible = new ArrayList<>();
            for (PoolHost host : hosts) {
                for (int slot = 1; slot <= host.capacity(); slot++) {
                    Need there = at(need, host.id(), slot, oneIn(oneInStays) ? Need.Hold.STAYS : Need.Hold.MAY_MOVE);
                    if (able(need, host) && settled.stream().noneMatch(other -> collide(other, there))) {
                        possible.add(there);
                    }
                }
            }
            if (!possible.isEmpty()) {
                settled.add(one(possible));
            }
        }
        return settled;
    }

    static Need at(Need need, HostId host, int slot, Need.Hold hold) {
        return new Need(need.session(), need.from(), need.to(), need.asks(), Optional.of(new Need.Home(host, slot, hold)));
    }

    static Need elsewhen(Need need, Instant from, Instant to) {
        return new Need(need.session(), from, to, need.asks(), need.home().map(home -> new Need.Home(home.host(), home.slot(), Need.Hold.CHANGED)));
    }

    private static boolean collide(Need one, Need other) {
        Need.Home here = one.home().orElseThrow();
        Need.Home there = other.home().orElseThrow();
        return here.host().equals(there.host()) && here.slot() == there.slot() && overlap(one, other);
    }

    static boolean overlap(Need one, Need other) {
        return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
    }

    /// The rule of groups and pins once more, in other words.
    static boolean able(Need need, PoolHost host) {
        if (need.asks().pinned().isPresent()) {
            return need.asks().pinned().get().equals(host.id());
        }
        return host.group().isEmpty() ? need.asks().common() == Asks.Common.ALSO : need.asks().groups().contains(host.group().get());
    }

    /// Everybody has a place or a reason; no place is held twice at once, and nobody is held where they may not be.
    static List<String> wrong(List<Need> needs, List<PoolHost> hosts, Assignment assignment) {
        List<String> wrong = new ArrayList<>();
        Map<HostId, PoolHost> known = new HashMap<>();
        hosts.forEach(host -> known.put(host.id(), host));
        for (Need need : needs) {
            Assignment.Seat seat = assignment.placed().get(need.session());
            if (seat == null) {
                if (!assignment.unfit().containsKey(need.session())) {
                    wrong.add("neither a place nor a reason: " + need);
                }
                continue;
            }
            PoolHost host = Objects.requireNonNull(known.get(seat.host()));
            boolean stays = need.home().filter(home -> home.hold() == Need.Hold.STAYS && home.host().equals(seat.host()) && home.slot() == seat.slot()).isPresent();
            if (!stays && !able(need, host) || seat.slot() > host.capacity()) {
                wrong.add("held where it may not be: " + need + " at " + seat);
            }
            for (Need other : needs) {
                if (!other.session().equals(need.session()) && seat.equals(assignment.placed().get(other.session())) && overlap(need, other)) {
                    wrong.add("held twice: " + need + " and " + other);
                }
            }
        }
        return wrong;
    }

    /// By looking at each start how many are held then.
    static int overlap(List<Need> needs) {
        return needs.stream().mapToInt(at -> (int) needs.stream().filter(other -> !other.from().isAfter(at.from()) && other.to().isAfter(at.from())).count()).max().orElse(0);
    }

    /// Largest first, until they hold as many as there are at once.
    static int fewest(int overlap, List<PoolHost> hosts) {
        List<Integer> largestFirst = hosts.stream().map(PoolHost::capacity).sorted((a, b) -> b - a).toList();
        return IntStream.rangeClosed(0, hosts.size()).filter(k -> largestFirst.subList(0, k).stream().mapToInt(Integer::intValue).sum() >= overlap).findFirst().orElseThrow();
    }
}

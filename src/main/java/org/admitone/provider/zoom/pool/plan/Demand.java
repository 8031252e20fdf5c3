package org.admitone.provider.zoom.pool.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.HostId;
import org.jspecify.annotations.Nullable;

/// How many licences a timetable needs, were it assigned anew, whatever the school has.
///
/// @param licences   hosts that hold something then: those that the school has, and those that are missing beside them
/// @param lowerBound no assignment uses fewer
/// @param missing    of the licences, those that the school does not have
public record Demand(int licences, int lowerBound, int missing, Peak peak) {

    /// @param sessions at once; 0: there are none at all
    public record Peak(int sessions, Instant from, Instant to) {}

    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    /// @param capacity of hosts that would have to be bought
    public static Demand of(List<Need> timetable, List<PoolHost> hosts, int capacity) {
        List<Need> needs = timetable.stream().map(need -> new Need(need.session(), need.from(), need.to(), need.asks(), Optional.empty())).toList();
        Assignment own = Pool.assign(needs, hosts);
        List<Need> unfit = needs.stream().filter(need -> own.unfit().containsKey(need.session()) && need.asks().pinned().isEmpty()).toList();
        List<PoolHost> bought = bought(unfit, capacity);
        if (bought.isEmpty()) {
            return new Demand(own.used(), bound(needs, hosts), 0, peak(needs));
        }
        List<PoolHost> all = new ArrayList<>(hosts);
        all.addAll(bought);
        Assignment whole = Pool.assign(needs, all);
        long owned = whole.placed().values().stream().map(Assignment.Seat::host).distinct().filter(host -> hosts.stream().anyMatch(each -> each.id().equals(host))).count();
        int missing = whole.used() - (int) owned;
        return new Demand(own.used() + missing, bound(needs, all), missing, peak(needs));
    }

    private static int bound(List<Need> needs, List<PoolHost> hosts) {
        Problem problem = new Problem(needs, hosts);
        return new Peaks(problem, problem.byStart()).lowerBound();
    }

    /// As many as those without a host are at once, for each group by itself; for everybody where that will do.
    private static List<PoolHost> bought(List<Need> unfit, int capacity) {
        Map<Optional<UUID>, List<Need>> byGroup = unfit.stream().collect(Collectors.groupingBy(Demand::buyer));
        List<PoolHost> bought = new ArrayList<>();
        byGroup.forEach((group, needs) -> {
            int hosts = Math.ceilDiv(peak(needs).sessions(), capacity);
            for (int i = 1; i <= hosts; i++) {
                bought.add(new PoolHost(new HostId("bought " + group.map(UUID::toString).orElse("") + " " + i), capacity, PoolHost.Licence.PAID, ANY_NUMBER, group));
            }
        });
        return bought;
    }

    private static Optional<UUID> buyer(Need need) {
        return need.asks().common() == Asks.Common.ALSO ? Optional.empty() : need.asks().groups().stream().min(Comparator.naturalOrder());
    }

    static Peak peak(List<Need> needs) {
        PriorityQueue<Instant> ends = new PriorityQueue<>();
        @Nullable Peak highest = null;
        for (Need need : needs.stream().sorted(Comparator.comparing(Need::from)).toList()) {
            while (!ends.isEmpty() && !ends.peek().isAfter(need.from())) {
                ends.poll();
            }
            ends.add(need.to());
            if (highest == null || ends.size() > highest.sessions()) {
                highest = new Peak(ends.size(), need.from(), ends.peek());
            }
        }
        return highest == null ? new Peak(0, Instant.EPOCH, Instant.EPOCH) : highest;
    }
}

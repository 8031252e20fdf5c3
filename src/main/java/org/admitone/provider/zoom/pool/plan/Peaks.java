package org.admitone.provider.zoom.pool.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How many sessions are held at once at most, by who could hold them. Whatever set of hosts one looks at: those that only they can hold, at their
/// peak, take that many of their slots. From this follow the hosts that are opened at the outset, and a number that no assignment can go below.
final class Peaks {

    /// @param hosts the only ones that could hold them
    /// @param most  at once
    private record Peak(BitSet hosts, int most) {}

    private final Problem problem;
    private final List<Peak> peaks = new ArrayList<>();
    private final Map<Peak, Integer> bounds = new HashMap<>();

    /// @param byStart of all sessions
    Peaks(Problem problem, int[] byStart) {
        this.problem = problem;
        int[] byEnd = problem.byEnd();
        Kinds kinds = problem.kinds();
        Set<BitSet> sets = new LinkedHashSet<>();
        BitSet all = new BitSet();
        IntStream.range(0, kinds.count()).mapToObj(kinds::hosts).filter(hosts -> !hosts.isEmpty()).forEach(hosts -> {
            sets.add(hosts);
            all.or(hosts);
        });
        sets.add(all);
        sets.forEach(hosts -> peaks.add(peak(hosts, byStart, byEnd)));
        peaks.sort(Comparator.<Peak>comparingInt(peak -> peak.hosts.cardinality()).thenComparingInt(peak -> peak.hosts.nextSetBit(0)));
    }

    private static boolean isWithin(BitSet part, BitSet whole) {
        BitSet outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }

    private Peak peak(BitSet hosts, int[] byStart, int[] byEnd) {
        BitSet within = new BitSet();
        for (int kind = 0; kind < problem.kinds().count(); kind++) {
            within.set(kind, !problem.kinds().hosts(kind).isEmpty() && isWithin(problem.kinds().hosts(kind), hosts));
        }
        int held = 0;
        int most = 0;
        int ended = 0;
        for (int need : byStart) {
            if (!within.get(problem.kinds().of(need))) {
                continue;
            }
            for (; problem.to(byEnd[ended]) <= problem.from(need); ended++) {
                held -= within.get(problem.kinds().of(byEnd[ended])) ? 1 : 0;
            }
            held++;
            most = Math.max(most, held);
        }
        return new Peak(hosts, most);
    }

    /// Opens as many hosts as the peaks demand, those that hold most at once first, then those that can hold the most sessions.
    void open(BitSet opened) {
        for (Peak peak : peaks) {
            BitSet inside = (BitSet) opened.clone();
            inside.and(peak.hosts);
            int room = inside.stream().map(host -> problem.hosts.get(host).capacity()).sum();
            for (int host : largestFirst(peak.hosts)) {
                if (room >= peak.most) {
                    break;
                }
                if (!opened.get(host)) {
                    opened.set(host);
                    room += problem.hosts.get(host).capacity();
                }
            }
        }
    }

    /// False where more are held at once than the only ones that could hold them have room for.
    boolean mayBeHeld() {
        return peaks.stream().allMatch(peak -> peak.hosts.stream().map(host -> problem.hosts.get(host).capacity()).sum() >= peak.most);
    }

    private List<Integer> largestFirst(BitSet hosts) {
        return hosts.stream().boxed().sorted(Comparator.<Integer>comparingInt(host -> -problem.hosts.get(host).capacity())
                .thenComparingInt(host -> -problem.kinds().demand(host)).thenComparingInt(host -> host)).toList();
    }

    /// No assignment of all of them uses fewer hosts. Bounds of sets of hosts that share none add up.
    int lowerBound() {
        return apart(peaks.size(), null);
    }

    /// Sets inside of the given one, none of which shares a host with another: the largest first, or the smallest, whichever says more.
    private int apart(int before, @Nullable BitSet within) {
        List<Integer> inside = IntStream.range(0, before).filter(i -> within == null || isWithin(peaks.get(i).hosts, within)).boxed().toList();
        return Math.max(apart(inside), apart(inside.reversed()));
    }

    private int apart(List<Integer> inOrder) {
        BitSet counted = new BitSet();
        int sum = 0;
        for (int i : inOrder) {
            Peak peak = peaks.get(i);
            if (!counted.intersects(peak.hosts)) {
                counted.or(peak.hosts);
                sum += bound(i);
            }
        }
        return sum;
    }

    private int bound(int i) {
        Integer known = bounds.get(peaks.get(i));
        int bound = known != null ? known : Math.max(hostsFor(peaks.get(i)), apart(i, peaks.get(i).hosts));
        bounds.put(peaks.get(i), bound);
        return bound;
    }

    private int hostsFor(Peak peak) {
        int room = 0;
        int hosts = 0;
        for (int host : largestFirst(peak.hosts)) {
            if (room >= peak.most) {
                break;
            }
            room += problem.hosts.get(host).capacity();
            hosts++;
        }
        return hosts;
    }
}

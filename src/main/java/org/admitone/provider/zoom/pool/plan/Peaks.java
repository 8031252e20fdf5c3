package org.admitone.provider.zoom.pool.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// How many sessions are held at once at most, by who could hold them. Whatever set of hosts one looks at: those that only they can hold, at their
/// peak, take that many of their slots. From this follow the hosts that are opened at the outset, and a number that no assignment can go below.
final class Peaks {

    /// @param hosts the only ones that could hold them
    /// @param most  at once
    /// @param from  when the peak begins, in milliseconds
    record Peak(BitSet hosts, int most, long from, long to) {}

    private final Problem problem;
    private final List<Peak> peaks = new ArrayList<>();

    /// @param order of all sessions, by start
    Peaks(Problem problem, int[] order) {
        this.problem = problem;
        Map<BitSet, List<Integer>> kinds = new IdentityHashMap<>();
        for (int need : order) {
            if (!problem.able(need).isEmpty()) {
                kinds.computeIfAbsent(problem.able(need), kind -> new ArrayList<>()).add(need);
            }
        }
        for (BitSet hosts : kinds.keySet()) {
            peaks.add(peak(hosts, within(hosts, kinds)));
        }
        peaks.sort(Comparator.<Peak>comparingInt(peak -> peak.hosts.cardinality()).thenComparingInt(peak -> peak.hosts.nextSetBit(0)));
    }

    private List<Integer> within(BitSet hosts, Map<BitSet, List<Integer>> kinds) {
        List<List<Integer>> inside = kinds.entrySet().stream().filter(kind -> isWithin(kind.getKey(), hosts)).map(Map.Entry::getValue).toList();
        if (inside.size() == 1) {
            return inside.getFirst();
        }
        return inside.stream().flatMap(List::stream).sorted(Comparator.comparingLong(problem::from)).toList();
    }

    private static boolean isWithin(BitSet part, BitSet whole) {
        BitSet outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }

    private Peak peak(BitSet hosts, List<Integer> byStart) {
        PriorityQueue<Long> ends = new PriorityQueue<>();
        Peak highest = new Peak(hosts, 0, 0, 0);
        for (int need : byStart) {
            while (!ends.isEmpty() && ends.peek() <= problem.from(need)) {
                ends.poll();
            }
            ends.add(problem.to(need));
            if (ends.size() > highest.most) {
                highest = new Peak(hosts, ends.size(), problem.from(need), ends.peek());
            }
        }
        return highest;
    }

    /// Of the sessions that nearest to all hosts could hold.
    Peak highest() {
        return peaks.stream().max(Comparator.comparingInt(Peak::most)).orElse(new Peak(new BitSet(), 0, 0, 0));
    }

    /// Opens as many hosts as the peaks demand, those that hold most at once first.
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

    private List<Integer> largestFirst(BitSet hosts) {
        return hosts.stream().boxed().sorted(Comparator.<Integer>comparingInt(host -> -problem.hosts.get(host).capacity()).thenComparingInt(host -> host)).toList();
    }

    /// No assignment of all of them uses fewer hosts. Bounds of sets of hosts that share none add up.
    int lowerBound() {
        return apart(peaks.size(), null);
    }

    /// Sets inside of the given one, none of which shares a host with another, the largest first.
    private int apart(int before, @Nullable BitSet within) {
        BitSet counted = new BitSet();
        int sum = 0;
        for (int i = before - 1; i >= 0; i--) {
            Peak peak = peaks.get(i);
            if (!counted.intersects(peak.hosts) && (within == null || isWithin(peak.hosts, within))) {
                counted.or(peak.hosts);
                sum += Math.max(hostsFor(peak), apart(i, peak.hosts));
            }
        }
        return sum;
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

package org.admitone.provider.zoom.pool.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one slot of a host holds, one after the other.
final class Timeline {

    private final Problem problem;
    private final TreeMap<Long, Integer> byStart = new TreeMap<>();

    Timeline(Problem problem) {
        this.problem = problem;
    }

    boolean free(int need) {
        Map.Entry<Long, Integer> before = byStart.lowerEntry(problem.to(need));
        return before == null || problem.to(before.getValue()) <= problem.from(need);
    }

    void put(int need) {
        byStart.put(problem.from(need), need);
    }

    void remove(int need) {
        byStart.remove(problem.from(need));
    }

    /// Those that take some of the same time.
    Collection<Integer> beside(int need) {
        if (free(need)) {
            return List.of();
        }
        Map.Entry<Long, Integer> first = byStart.floorEntry(problem.from(need));
        boolean reaches = first != null && problem.to(first.getValue()) > problem.from(need);
        return List.copyOf(byStart.subMap(reaches ? first.getKey() : problem.from(need), true, problem.to(need), false).values());
    }

    boolean isEmptyIn(long from, long to) {
        Map.Entry<Long, Integer> before = byStart.lowerEntry(to);
        return before == null || problem.to(before.getValue()) <= from;
    }
}

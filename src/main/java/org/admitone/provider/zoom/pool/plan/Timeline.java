package org.admitone.provider.zoom.pool.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one slot of a host holds, one after the other.
final class Timeline {

    private final Problem problem;
    private int[] byStart = new int[8];
    private int size;

    Timeline(Problem problem) {
        this.problem = problem;
    }

    boolean free(int need) {
        return isEmptyIn(problem.from(need), problem.to(need));
    }

    boolean isEmptyIn(long from, long to) {
        int before = startingBefore(to) - 1;
        return before < 0 || problem.to(byStart[before]) <= from;
    }

    void put(int need) {
        int at = startingBefore(problem.from(need));
        if (size == byStart.length) {
            byStart = Arrays.copyOf(byStart, size * 2);
        }
        System.arraycopy(byStart, at, byStart, at + 1, size - at);
        byStart[at] = need;
        size++;
    }

    void remove(int need) {
        int at = startingBefore(problem.from(need));
        System.arraycopy(byStart, at + 1, byStart, at, size - at - 1);
        size--;
    }

    /// Those that take some of the same time.
    List<Integer> beside(int need) {
        int at = startingBefore(problem.to(need)) - 1;
        List<Integer> beside = new ArrayList<>();
        for (; at >= 0 && problem.to(byStart[at]) > problem.from(need); at--) {
            beside.add(byStart[at]);
        }
        return beside;
    }

    /// How many start before then. In the order of time the last one is asked for most.
    private int startingBefore(long then) {
        if (size == 0 || problem.from(byStart[size - 1]) < then) {
            return size;
        }
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (problem.from(byStart[middle]) < then) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

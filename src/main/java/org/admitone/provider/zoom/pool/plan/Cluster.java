package org.admitone.provider.zoom.pool.plan;

import java.util.ArrayList;
import java.util.List;

/// Sessions that hang together in time: before and after them nobody holds anything, so that they are looked at alone.
record Cluster(Span span, List<Integer> needs) {

    record Span(long from, long to) {}

    /// @param order by start
    static List<Cluster> of(Problem problem, int[] order) {
        List<Cluster> clusters = new ArrayList<>();
        List<Integer> together = new ArrayList<>();
        long from = Long.MIN_VALUE;
        long until = Long.MIN_VALUE;
        for (int need : order) {
            if (problem.from(need) >= until && !together.isEmpty()) {
                clusters.add(new Cluster(new Span(from, until), together));
                together = new ArrayList<>();
            }
            if (together.isEmpty()) {
                from = problem.from(need);
                until = problem.to(need);
            }
            until = Math.max(until, problem.to(need));
            together.add(need);
        }
        if (!together.isEmpty()) {
            clusters.add(new Cluster(new Span(from, until), together));
        }
        return clusters;
    }
}

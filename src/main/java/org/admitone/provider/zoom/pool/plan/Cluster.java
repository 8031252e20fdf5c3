package org.admitone.provider.zoom.pool.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sessions that hang together, by time and by who could hold them: before and after them none of their hosts holds anything, and at the same time others hold all others.
/// So they are looked at alone.
record Cluster(Span span, List<Integer> needs) {

    record Span(long from, long to) {}

    /// @param order by start
    static List<Cluster> of(Problem problem, int[] order) {
        Parts parts = new Parts(problem);
        Map<Integer, List<Integer>> byPart = new LinkedHashMap<>();
        for (int need : order) {
            byPart.computeIfAbsent(parts.of(need), _ -> new ArrayList<>()).add(need);
        }
        return byPart.values().stream().flatMap(needs -> inTime(problem, needs).stream()).toList();
    }

    private static List<Cluster> inTime(Problem problem, List<Integer> order) {
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

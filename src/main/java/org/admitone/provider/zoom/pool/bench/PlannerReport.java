package org.admitone.provider.zoom.pool.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.admitone.bench.BenchReport;
import tools.jackson.databind.json.JsonMapper;

/// What `bench planner` measured.
record PlannerReport(List<Row> rows) implements BenchReport {

    /// @param seconds    for the whole term, from nothing
    /// @param cpuSeconds the same without what others on the machine took
    /// @param change     seconds to plan anew after one session has come and one host has gone
    /// @param moved      sessions that got another host by it, beside those of the host that has gone
    /// @param yardstick  seconds to sort the same sessions' starts and ends and to count what is held at once
    /// @param lowerBound no assignment uses fewer licences
    record Row(int sessions, double seconds, double cpuSeconds, double change, int moved, double yardstick, long heapMb, int licences, int lowerBound) {

        /// How much of the processor is used for each step of `n log n`.
        double perStepNanos() {
            return cpuSeconds * 1e9 / (sessions * (Math.log(sessions) / Math.log(2)));
        }
    }

    @Override
    public String json() {
        return JsonMapper.builder().build().writeValueAsString(Map.of("rows", rows.stream().map(PlannerReport::members).toList()));
    }

    private static Map<String, Object> members(Row row) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sessions", row.sessions);
        members.put("seconds", rounded(row.seconds));
        members.put("heap_mb", row.heapMb);
        members.put("licences", row.licences);
        members.put("lower_bound", row.lowerBound);
        members.put("cpu_seconds", rounded(row.cpuSeconds));
        members.put("change_seconds", rounded(row.change));
        members.put("moved", row.moved);
        members.put("yardstick_seconds", rounded(row.yardstick));
        members.put("ns_per_n_log_n", Math.round(row.perStepNanos() * 10) / 10.0);
        return members;
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("\nSessions of a term assigned to hosts, groups among them (one core)\n\n");
        text.append("  sessions    seconds   heap MB   licences   at least   after a change   moved   sorting and counting   ns per n log n\n");
        for (Row row : rows) {
            text.append(String.format(Locale.ROOT, "  %8d   %8.3f  %8d   %8d   %8d   %12.3f s   %5d   %18.3f s   %14.1f%n", row.sessions, row.seconds, row.heapMb, row.licences,
                    row.lowerBound, row.change, row.moved, row.yardstick, row.perStepNanos()));
        }
        return text.toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}

package org.admitone.provider.zoom.inbox.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.admitone.bench.BenchReport;
import tools.jackson.databind.json.JsonMapper;

/// What `bench inbox` measured. Its figures at large are those of the first row.
///
/// @param yardstickPerS the same rows, one insert a commit, 64 clients straight at the database
/// @param removalS      from the event to the removal; empty where it was not measured
record InboxReport(List<Row> rows, double yardstickPerS, OptionalDouble removalS) implements BenchReport {

    record Row(int connections, double perS, double p50Ms, double p99Ms, int failures) {

        double ratio(double yardstickPerS) {
            return perS / yardstickPerS;
        }
    }

    @Override
    public String json() {
        Map<String, Object> object = new LinkedHashMap<>(members(rows.getFirst()));
        object.put("removal_s", removalS.isPresent() ? rounded(removalS.getAsDouble()) : null);
        object.put("rows", rows.stream().map(row -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("connections", row.connections);
            line.putAll(members(row));
            return line;
        }).toList());
        return JsonMapper.builder().build().writeValueAsString(object);
    }

    private Map<String, Object> members(Row row) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("per_s", Math.round(row.perS));
        members.put("p50_ms", rounded(row.p50Ms));
        members.put("p99_ms", rounded(row.p99Ms));
        members.put("yardstick_per_s", Math.round(yardstickPerS));
        members.put("ratio", rounded(row.ratio(yardstickPerS)));
        return members;
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("\nHooks durably acknowledged over HTTP, signatures checked, bodies sealed (generator on the same cores)\n\n");
        text.append("  connections        hooks/s    p50 ms    p99 ms      ratio   not acknowledged\n");
        for (Row row : rows) {
            text.append(format("  %11d   %12.0f  %8.1f  %8.1f   %8.2f   %16d%n", row.connections, row.perS, row.p50Ms, row.p99Ms, row.ratio(yardstickPerS), row.failures));
        }
        text.append(format("%n  Yardstick: the same rows, one insert a commit, 64 clients: %.0f/s%n", yardstickPerS));
        text.append(removalS.isPresent() ? format("  From event to removal: %.2f s%n", removalS.getAsDouble()) : "  From event to removal: not measured here\n");
        return text.toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}

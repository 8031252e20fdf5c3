package org.admitone.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What `bench door` measured.
///
/// @param first10s     p99 and rate of each of the first ten seconds after "ready"
/// @param first3sP99   over the first three of them
/// @param yardstickPerS the same database work, one server function call a commit, straight at the database
/// @param rssMb        resident memory of the server's process after the load
record DoorReport(List<Row> rows, double yardstickPerS, List<Second> first10s, double first3sP99, long rssMb, double readyAfterS) implements BenchReport {

    record Row(int connections, double perS, double p50Ms, double p99Ms, int failures) {}

    record Second(int second, int answers, double p99Ms) {}

    double ratio() {
        return rows.stream().mapToDouble(Row::perS).max().orElse(0) / yardstickPerS;
    }

    @Override
    public String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("connections", row.connections);
            line.put("per_s", Math.round(row.perS));
            line.put("p50_ms", rounded(row.p50Ms));
            line.put("p99_ms", rounded(row.p99Ms));
            lines.add(line);
        }
        object.put("rows", lines);
        object.put("yardstick_per_s", Math.round(yardstickPerS));
        object.put("ratio", rounded(ratio()));
        object.put("first3s_p99_ms", rounded(first3sP99));
        object.put("rss_mb", rssMb);
        return JsonMapper.builder().build().writeValueAsString(object);
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder("\nDurable admissions over HTTP, device signatures checked (generator on the same cores)\n\n");
        text.append("  connections   admissions/s    p50 ms    p99 ms   not admitted\n");
        for (Row row : rows) {
            text.append(format("  %11d   %12.0f  %8.1f  %8.1f   %12d%n", row.connections, row.perS, row.p50Ms, row.p99Ms, row.failures));
        }
        text.append(format("%n  The same database work, one function call a commit, 64 clients: %.0f/s%n", yardstickPerS));
        text.append(format("  Ratio of the best row to it: %.2f%n", ratio()));
        text.append(format("%n  After a start (ready %.1f s after launch), 64 connections at once:%n  second   admissions   p99 ms%n", readyAfterS));
        for (Second second : first10s) {
            text.append(format("  %6d   %10d  %7.1f%n", second.second, second.answers, second.p99Ms));
        }
        text.append(format("  p99 of the first three seconds: %.1f ms%n", first3sP99));
        text.append(format("%n  Memory of the server's process: %d MB resident%n", rssMb));
        return text.toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}

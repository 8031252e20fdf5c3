package org.admitone.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.admitone.platform.start.Misuse;

/// `./admitone bench NAME [--json]`.
public final class Bench {

    private Bench() {}

    public static void run(List<String> arguments, PrintStream terminal) throws Exception {
        List<String> names = arguments.stream().filter(argument -> !argument.equals("--json")).toList();
        SortedMap<String, Benchmark> known = known();
        Benchmark wanted = names.size() == 1 ? known.get(names.getFirst()) : null;
        if (wanted == null) {
            throw new Misuse("./admitone bench NAME [--json]: the benchmarks are " + String.join(", ", known.keySet()) + ".");
        }
        BenchReport report = wanted.measure(System.err);
        terminal.println(arguments.contains("--json") ? report.json() : report.table());
    }

    static SortedMap<String, Benchmark> known() {
        SortedMap<String, Benchmark> known = new TreeMap<>();
        ServiceLoader.load(Benchmark.class).forEach(benchmark -> known.put(benchmark.name(), benchmark));
        return known;
    }
}

package org.admitone.bench;

import java.io.PrintStream;
import java.util.List;
import org.admitone.platform.start.Misuse;

/// `./admitone bench NAME [--json]`.
public final class Bench {

    private Bench() {}

    public static void run(List<String> arguments, PrintStream terminal) throws Exception {
        List<String> names = arguments.stream().filter(argument -> !argument.equals("--json")).toList();
        boolean json = arguments.contains("--json");
        if (!names.equals(List.of("door"))) {
            throw new Misuse("There is one benchmark: ./admitone bench door [--json]");
        }
        DoorReport report = new DoorBench(System.err).measure();
        terminal.println(json ? report.json() : report.table());
    }
}

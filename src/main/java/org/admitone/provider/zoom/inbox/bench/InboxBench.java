package org.admitone.provider.zoom.inbox.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.admitone.admission.rehearsal.Latencies;
import org.admitone.admission.rehearsal.RequestLoad;
import org.admitone.bench.BenchDatabase;
import org.admitone.bench.BenchFolder;
import org.admitone.bench.BenchReport;
import org.admitone.bench.BenchServer;
import org.admitone.bench.Benchmark;
import org.admitone.platform.SecretCode;
import org.admitone.provider.zoom.inbox.WebhookSecret;

/// `bench inbox`: many classes starting at once, as webhooks, against what the database alone can do, in one run on one machine.
public final class InboxBench implements Benchmark {

    private static final int[] CONNECTIONS = {64, 256};
    private static final int YARDSTICK_CLIENTS = 64;
    private static final Duration STRETCH = Duration.ofSeconds(8);
    private static final int WARMING_STRETCHES = 5;
    private static final int TURNS = 3;
    private static final int MOST_HOOKS = 150_000;
    private static final RequestLoad.Wanted ACKNOWLEDGED = new RequestLoad.Wanted(204, "");

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public BenchReport measure(PrintStream progress) throws Exception {
        try (BenchFolder folder = BenchFolder.fresh()) {
            return measure(folder.path(), progress);
        }
    }

    private static InboxReport measure(Path data, PrintStream progress) throws Exception {
        String secret = SecretCode.random().value();
        progress.println("Starting a server ...");
        try (BenchServer server = BenchServer.start(data, "--set", "admitone.zoom.inbox.secrets=" + secret);
             BenchDatabase database = BenchDatabase.open(data, YARDSTICK_CLIENTS)) {
            Clock clock = database.clock();
            SignedHooks hooks = new SignedHooks(WebhookSecret.of(secret), "127.0.0.1:" + server.port(), clock);
            return new Measuring(server, hooks, new PostgresInboxYardstick(database.source(), clock), progress).all();
        }
    }

    /// Load and yardstick take turns, so that whatever else the machine does meets both.
    private record Measuring(BenchServer server, SignedHooks hooks, PostgresInboxYardstick yardstick, PrintStream progress) {

        InboxReport all() throws Exception {
            progress.println("Warming up for " + WARMING_STRETCHES * STRETCH.toSeconds() + " s ...");
            PostgresInboxYardstick.Stored usual = stretch(CONNECTIONS[0], new ArrayList<>());
            for (int i = 1; i < WARMING_STRETCHES; i++) {
                stretch(CONNECTIONS[0], new ArrayList<>());
            }
            straight(usual.bodyBytes(), new ArrayList<>());
            progress.println("Measuring " + TURNS + " turns ...");
            List<Latencies> straight = new ArrayList<>();
            List<List<Latencies>> loads = IntStream.of(CONNECTIONS).<List<Latencies>>mapToObj(connections -> new ArrayList<>()).toList();
            for (int turn = 0; turn < TURNS; turn++) {
                for (int i = 0; i < CONNECTIONS.length; i++) {
                    stretch(CONNECTIONS[i], loads.get(i));
                    straight(usual.bodyBytes(), straight);
                }
            }
            return new InboxReport(rows(loads), Latencies.together(straight).perSecond(), removal());
        }

        private static List<InboxReport.Row> rows(List<List<Latencies>> loads) {
            List<InboxReport.Row> rows = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS.length; i++) {
                Latencies load = Latencies.together(loads.get(i));
                rows.add(new InboxReport.Row(CONNECTIONS[i], load.perSecond(), load.p50(), load.p99(), load.failures()));
            }
            return rows;
        }

        private void straight(int bodyBytes, List<Latencies> measured) throws Exception {
            yardstick.emptyInbox();
            Latencies straight = yardstick.measure(YARDSTICK_CLIENTS, bodyBytes, STRETCH);
            progress.println("  straight at the database: " + Math.round(straight.perSecond()) + "/s" + (straight.failures() > 0 ? ", FAILURES " + straight.failures() : ""));
            measured.add(straight);
        }

        /// The requests are signed before the time runs. What was acknowledged must be stored.
        private PostgresInboxYardstick.Stored stretch(int connections, List<Latencies> measured) throws Exception {
            yardstick.emptyInbox();
            Latencies load = new RequestLoad(server.port(), ACKNOWLEDGED).play(hooks.requests(MOST_HOOKS), connections, STRETCH);
            PostgresInboxYardstick.Stored stored = yardstick.stored();
            int acknowledged = load.nanos().length - load.failures();
            if (stored.hooks() < acknowledged) {
                throw new IllegalStateException(acknowledged + " hooks were acknowledged, but only " + stored.hooks() + " are stored");
            }
            progress.println("  " + connections + " connections: " + Math.round(load.perSecond()) + "/s, p99 " + Math.round(load.p99()) + " ms; all stored, "
                    + stored.bodyBytes() + " bytes each");
            measured.add(load);
            return stored;
        }

        private OptionalDouble removal() throws Exception {
            Optional<RemovalMeasure> measure = ServiceLoader.load(RemovalMeasure.class).findFirst();
            return measure.isPresent() ? OptionalDouble.of(measure.get().seconds(progress)) : OptionalDouble.empty();
        }
    }
}

package org.admitone.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.admitone.admission.rehearsal.DeviceSigner;
import org.admitone.admission.rehearsal.Latencies;
import org.admitone.admission.rehearsal.RequestLoad;

/// `bench door`: a class start at a large school, against what the database alone can do, in one run on one machine.
public final class DoorBench implements Benchmark {

    private static final int PEOPLE = 120_000;
    private static final int DEVICES = 20_000;
    private static final int[] CONNECTIONS = {64, 256, 512};
    private static final int YARDSTICK_CLIENTS = 64;
    private static final Duration STRETCH = Duration.ofSeconds(10);
    private static final int WARMING_STRETCHES = 3;

    @Override
    public String name() {
        return "door";
    }

    @Override
    public BenchReport measure(PrintStream progress) throws Exception {
        try (BenchFolder folder = BenchFolder.fresh()) {
            return measure(folder.path(), progress);
        }
    }

    private static DoorReport measure(Path data, PrintStream progress) throws Exception {
        DeviceSigner devices = new DeviceSigner(DEVICES);
        List<String> links;
        progress.println("Setting up a server and a school of " + PEOPLE + " people ...");
        try (BenchServer server = BenchServer.start(data); BenchDatabase database = BenchDatabase.open(data, 1)) {
            progress.println("  first start: ready after " + Math.round(server.readyAfterSeconds() * 10) / 10.0 + " s");
            links = new PostgresBenchSchool(database.source()).enrol(PEOPLE, devices);
        }
        progress.println("Starting it again; measuring its first ten seconds ...");
        try (BenchServer server = BenchServer.start(data); BenchDatabase database = BenchDatabase.open(data, YARDSTICK_CLIENTS)) {
            return new Measuring(server, database.source(), links, devices, progress).all();
        }
    }

    private static final class Measuring {

        private final BenchServer server;
        private final PostgresBenchSchool school;
        private final PostgresYardstick yardstick;
        private final List<String> links;
        private final DeviceSigner devices;
        private final PrintStream progress;

        Measuring(BenchServer server, DataSource database, List<String> links, DeviceSigner devices, PrintStream progress) {
            this.server = server;
            this.school = new PostgresBenchSchool(database);
            this.yardstick = new PostgresYardstick(database);
            this.links = links;
            this.devices = devices;
            this.progress = progress;
        }

        DoorReport all() throws Exception {
            List<DoorReport.Second> firstSeconds = new ArrayList<>();
            Latencies firstThree = firstTenSeconds(firstSeconds);
            yardstick.prepare();
            progress.println("Warming up for " + WARMING_STRETCHES * STRETCH.toSeconds() + " s ...");
            for (int i = 0; i < WARMING_STRETCHES; i++) {
                stretch(64);
            }
            double yardstickBefore = yardstick();
            List<DoorReport.Row> rows = new ArrayList<>();
            for (int connections : CONNECTIONS) {
                Latencies load = stretch(connections);
                rows.add(new DoorReport.Row(connections, load.perSecond(), load.p50(), load.p99(), load.failures()));
                progress.println("  " + connections + " connections: " + Math.round(load.perSecond()) + "/s, p99 " + Math.round(load.p99()) + " ms");
            }
            long resident = server.residentMegabytes();
            double yardstickAfter = yardstick();
            return new DoorReport(rows, Math.max(yardstickBefore, yardstickAfter), firstSeconds, firstThree.p99(), resident, server.readyAfterSeconds());
        }

        private double yardstick() throws Exception {
            school.emptyRooms();
            Latencies straight = yardstick.measure(links, devices, YARDSTICK_CLIENTS, STRETCH);
            progress.println("  straight at the database: " + Math.round(straight.perSecond()) + "/s" + (straight.failures() > 0 ? ", FAILURES " + straight.failures() : ""));
            return straight.perSecond();
        }

        private Latencies stretch(int connections) throws Exception {
            school.emptyRooms();
            return new RequestLoad(server.port(), RequestLoad.ADMITTED).play(requests(links), connections, STRETCH);
        }

        /// The requests are signed while the server is up but before anything is asked of it.
        private Latencies firstTenSeconds(List<DoorReport.Second> seconds) throws Exception {
            List<byte[]> requests = requests(links);
            RequestLoad load = new RequestLoad(server.port(), RequestLoad.ADMITTED);
            List<Latencies> firstThree = new ArrayList<>();
            int from = 0;
            for (int second = 1; second <= 10 && from < requests.size(); second++) {
                Latencies answers = load.play(requests.subList(from, requests.size()), 64, Duration.ofSeconds(1));
                from += answers.nanos().length + answers.failures() + 64;
                seconds.add(new DoorReport.Second(second, answers.nanos().length, answers.p99()));
                if (second <= 3) {
                    firstThree.add(answers);
                }
            }
            long[] all = firstThree.stream().flatMapToLong(part -> java.util.Arrays.stream(part.nanos())).toArray();
            return new Latencies(all, Duration.ofSeconds(3).toNanos(), 0);
        }

        private List<byte[]> requests(List<String> links) throws GeneralSecurityException, IOException, InterruptedException {
            String host = "127.0.0.1:" + server.port();
            String nonce = nonce(host);
            List<byte[]> requests = new ArrayList<>(links.size());
            for (int i = 0; i < links.size(); i++) {
                String link = links.get(i);
                requests.add(RequestLoad.request(host, link, devices.proof(i % devices.count(), "POST", "http://" + host + "/door/knock", link, nonce)));
            }
            return requests;
        }

        private String nonce(String host) throws IOException, InterruptedException {
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(URI.create("http://" + host + "/door/knock"))
                        .POST(HttpRequest.BodyPublishers.ofString("{}")).build(), HttpResponse.BodyHandlers.discarding());
                return answer.headers().firstValue("DPoP-Nonce").orElseThrow();
            }
        }
    }
}

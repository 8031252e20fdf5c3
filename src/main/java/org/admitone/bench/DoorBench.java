package org.admitone.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.admitone.admission.rehearsal.DeviceSigner;
import org.admitone.admission.rehearsal.Latencies;
import org.admitone.admission.rehearsal.RequestLoad;
import org.admitone.platform.start.Installation;

/// `bench door`: a class start at a large school, against what the database alone can do, in one run on one machine.
final class DoorBench {

    private static final int PEOPLE = 120_000;
    private static final int DEVICES = 20_000;
    private static final int[] CONNECTIONS = {64, 256, 512};
    private static final int YARDSTICK_CLIENTS = 64;
    private static final Duration STRETCH = Duration.ofSeconds(10);
    private static final int WARMING_STRETCHES = 3;

    private final PrintStream progress;

    DoorBench(PrintStream progress) {
        this.progress = progress;
    }

    DoorReport measure() throws Exception {
        Path data = Files.createTempDirectory(Path.of(System.getenv().getOrDefault("ADMITONE_BENCH_DIR", System.getProperty("java.io.tmpdir"))), "admitone-bench");
        try {
            return measure(data);
        } finally {
            delete(data);
        }
    }

    private DoorReport measure(Path data) throws Exception {
        DeviceSigner devices = new DeviceSigner(DEVICES);
        List<String> links;
        say("Setting up a server and a school of " + PEOPLE + " people ...");
        try (BenchServer server = BenchServer.start(data); Installation installation = Installation.open(List.of("--data", data.toString()))) {
            say("  first start: ready after " + Math.round(server.readyAfterSeconds() * 10) / 10.0 + " s");
            links = new PostgresBenchSchool(installation.bean(DataSource.class)).enrol(PEOPLE, devices);
        }
        say("Starting it again; measuring its first ten seconds ...");
        try (BenchServer server = BenchServer.start(data); Installation installation = Installation.open(List.of("--data", data.toString()));
             HikariDataSource many = pool(installation.bean(DataSource.class))) {
            return new Measuring(server, many, links, devices).all();
        }
    }

    private static HikariDataSource pool(DataSource like) throws SQLException {
        HikariConfig config = new HikariConfig();
        HikariDataSource given = like.unwrap(HikariDataSource.class);
        config.setJdbcUrl(given.getJdbcUrl());
        config.setUsername(given.getUsername());
        config.setPassword(given.getPassword());
        config.setMaximumPoolSize(YARDSTICK_CLIENTS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }

    private final class Measuring {

        private final BenchServer server;
        private final PostgresBenchSchool school;
        private final PostgresYardstick yardstick;
        private final List<String> links;
        private final DeviceSigner devices;

        Measuring(BenchServer server, DataSource database, List<String> links, DeviceSigner devices) {
            this.server = server;
            this.school = new PostgresBenchSchool(database);
            this.yardstick = new PostgresYardstick(database);
            this.links = links;
            this.devices = devices;
        }

        DoorReport all() throws Exception {
            List<DoorReport.Second> firstSeconds = new ArrayList<>();
            Latencies firstThree = firstTenSeconds(firstSeconds);
            yardstick.prepare();
            say("Warming up for " + WARMING_STRETCHES * STRETCH.toSeconds() + " s ...");
            for (int i = 0; i < WARMING_STRETCHES; i++) {
                stretch(64);
            }
            double yardstickBefore = yardstick();
            List<DoorReport.Row> rows = new ArrayList<>();
            for (int connections : CONNECTIONS) {
                Latencies load = stretch(connections);
                rows.add(new DoorReport.Row(connections, load.perSecond(), load.p50(), load.p99(), load.failures()));
                say("  " + connections + " connections: " + Math.round(load.perSecond()) + "/s, p99 " + Math.round(load.p99()) + " ms");
            }
            long resident = server.residentMegabytes();
            double yardstickAfter = yardstick();
            return new DoorReport(rows, Math.max(yardstickBefore, yardstickAfter), firstSeconds, firstThree.p99(), resident, server.readyAfterSeconds());
        }

        private double yardstick() throws Exception {
            school.emptyRooms();
            Latencies straight = yardstick.measure(links, devices, YARDSTICK_CLIENTS, STRETCH);
            say("  straight at the database: " + Math.round(straight.perSecond()) + "/s" + (straight.failures() > 0 ? ", FAILURES " + straight.failures() : ""));
            return straight.perSecond();
        }

        private Latencies stretch(int connections) throws Exception {
            school.emptyRooms();
            return new RequestLoad(server.port()).play(requests(links), connections, STRETCH);
        }

        /// The requests are signed while the server is up but before anything is asked of it.
        private Latencies firstTenSeconds(List<DoorReport.Second> seconds) throws Exception {
            List<byte[]> requests = requests(links);
            RequestLoad load = new RequestLoad(server.port());
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
                requests.add(RequestLoad.request(host, link, devices.proof(i % devices.count(), "http://" + host + "/door/knock", link, nonce)));
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

    private void say(String line) {
        progress.println(line);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

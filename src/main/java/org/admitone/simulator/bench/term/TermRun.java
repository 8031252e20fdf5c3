package org.admitone.simulator.bench.term;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.admitone.simulator.zoom.SimulatorOptions;
import org.admitone.simulator.zoom.ZoomSimulator;
import org.admitone.simulator.zoom.world.Switch;

/// Carries a term out: a plan is started, then the server is killed at random moments and another one takes its place, until the plan is done. The
/// clock runs like any other and is pushed on whenever nothing is left to do: to the last hour of the day, then to the next day.
public final class TermRun {

    static final Instant BEGIN = Instant.parse("2026-07-27T06:00:00Z");
    static final LocalDate MONDAY = LocalDate.parse("2026-09-07");
    private static final long LOOK_NANOS = 200_000_000;
    private static final int LAST_HOUR = 23;
    private static final int UNTIL_THE_LAST_HOUR = 90;
    private static final int A_DAY = 100;
    /// Nothing can be done any more: no host may write.
    private static final Duration QUIET = Duration.ofSeconds(3);
    /// Nothing was done, though something could be: what a busy machine may take.
    private static final Duration VERY_QUIET = Duration.ofSeconds(40);
    private static final Duration AT_MOST = Duration.ofMinutes(90);

    private final TermSize size;
    private final TermGround ground;
    private final PrintStream progress;
    private final Path clockFile;
    private final SharedClock clock;
    private final Random random;
    private final List<Integer> killAt;
    private int nodes;
    private int kills;
    private long quietSince;
    private PostgresTermSchool.Standing before = new PostgresTermSchool.Standing(-1, -1, 0);

    private TermRun(TermSize size, TermGround ground, PrintStream progress) throws IOException {
        this.size = size;
        this.ground = ground;
        this.progress = progress;
        this.clockFile = ground.folder().resolve("clock");
        this.clock = SharedClock.in(clockFile);
        clock.beginAt(BEGIN);
        this.random = new Random(size.seed());
        this.killAt = new ArrayList<>(IntStream.range(0, size.kills()).mapToObj(n -> 1 + random.nextInt(size.sessions() * 9 / 10)).sorted().toList());
    }

    public static TermOutcome carryOut(TermSize size, TermGround ground, PrintStream progress) throws IOException, InterruptedException {
        return new TermRun(size, ground, progress).carryOut();
    }

    private TermOutcome carryOut() throws IOException, InterruptedException {
        long began = System.nanoTime();
        SimulatorOptions options = SimulatorOptions.defaults(clock).licences(size.hosts() + 2).quirks(quirks -> quirks.with(Switch.RATES))
                .hosts(IntStream.range(0, size.hosts()).mapToObj(n -> "pool" + n + "@school.example").toArray(String[]::new));
        try (ZoomSimulator zoom = ZoomSimulator.start(options)) {
            int forecast = new TermFounding(size, ground, clock).found(clockFile, settings(zoom, key()), zoom);
            progress.println("  forecast: " + forecast + " days");
            ZoomClerk clerk = new ZoomClerk(zoom);
            try (PostgresTermSchool school = new PostgresTermSchool(ground)) {
                work(zoom, clerk, school);
                clerk.look();
                progress.println("  ways in: " + school.ways());
                return clerk.outcome(size, school.sessions(false), school.sessions(true), new ZoomClerk.TermTrial(forecast, kills, (System.nanoTime() - began) / 1e9));
            }
        }
    }

    private void work(ZoomSimulator zoom, ZoomClerk clerk, PostgresTermSchool school) throws IOException, InterruptedException {
        long end = System.nanoTime() + AT_MOST.toNanos();
        int cancelAt = size.sessions() * 2 / 5;
        boolean cancelled = false;
        TermNode node = another(zoom);
        try {
            while (!finished(school)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the term is not done after " + AT_MOST + ": " + school.standing() + ", " + clock.instant());
                }
                LockSupport.parkNanos(LOOK_NANOS);
                clerk.look();
                if (!killAt.isEmpty() && clerk.made() >= killAt.getFirst()) {
                    node = killed(node, zoom);
                }
                if (!cancelled && clerk.made() >= cancelAt) {
                    cancelled = true;
                    school.cancel(size.cancel(), clock.instant());
                }
                pushOnWhenQuiet(school, clerk);
            }
        } finally {
            node.close();
        }
    }

    private boolean finished(PostgresTermSchool school) {
        PostgresTermSchool.Standing now = school.standing();
        return now.done() > 0 && now.waiting() == 0 && school.toRemove() == 0;
    }

    private TermNode killed(TermNode node, ZoomSimulator zoom) throws IOException, InterruptedException {
        killAt.removeFirst();
        LockSupport.parkNanos(random.nextLong(LOOK_NANOS));
        node.kill();
        kills++;
        progress.println("  killed at " + clock.instant() + ", " + zoom.meetings().size() + " meetings");
        return another(zoom);
    }

    private TermNode another(ZoomSimulator zoom) throws IOException, InterruptedException {
        TermNode node = TermNode.start(clockFile, settings(zoom, key()), progress);
        quietSince = System.nanoTime();
        return node;
    }

    private void pushOnWhenQuiet(PostgresTermSchool school, ZoomClerk clerk) {
        PostgresTermSchool.Standing now = school.standing();
        if (!now.equals(before)) {
            before = now;
            quietSince = System.nanoTime();
            return;
        }
        Instant then = clock.instant();
        boolean isUsedUp = clerk.written(then) >= size.hosts() * (then.atZone(ZoneOffset.UTC).getHour() < LAST_HOUR ? UNTIL_THE_LAST_HOUR : A_DAY);
        if (System.nanoTime() - quietSince > (isUsedUp ? QUIET : VERY_QUIET).toNanos()) {
            Instant midnight = LocalDate.ofInstant(then, ZoneOffset.UTC).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            Instant lastHour = midnight.minus(Duration.ofHours(1));
            clock.moveTo((then.isBefore(lastHour) ? lastHour : midnight).plusMillis(500));
            progress.println("  " + then + ": " + now.made() + " made; on to " + clock.instant());
            quietSince = System.nanoTime();
        }
    }

    /// The first node makes the key; the others are given it, as an administrator would.
    private Path key() throws IOException {
        Path folder = Files.createDirectories(ground.folder().resolve("node-" + nodes++));
        Path first = ground.folder().resolve("node-0").resolve("secret.key");
        if (Files.exists(first) && !folder.endsWith("node-0")) {
            Files.copy(first, folder.resolve("secret.key"));
        }
        return folder;
    }

    private List<String> settings(ZoomSimulator zoom, Path folder) {
        return Stream.of("admitone.data=" + folder, "server.port=0", "admitone.rooms.enabled=false", "admitone.warm-up=false", "logging.level.org.admitone=error",
                "admitone.database.url=" + ground.url(), "admitone.database.username=" + ground.user(), "admitone.database.password=" + ground.password(),
                "admitone.database.connections=8", "admitone.zoom.api-url=" + zoom.address() + "/v2", "admitone.zoom.oauth-url=" + zoom.address() + "/oauth/token")
                .map(setting -> "--" + setting).toList();
    }
}

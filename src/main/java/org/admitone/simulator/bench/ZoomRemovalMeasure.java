package org.admitone.simulator.bench;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.admitone.AdmitOne;
import org.admitone.audit.Actor;
import org.admitone.bench.BenchFolder;
import org.admitone.platform.PlatformConfiguration;
import org.admitone.platform.PublicAddress;
import org.admitone.provider.zoom.account.AccountCheck;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.AccountForm;
import org.admitone.provider.zoom.account.NameMode;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.inbox.bench.RemovalMeasure;
import org.admitone.simulator.zoom.SimulatorOptions;
import org.admitone.simulator.zoom.ZoomSimulator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// A class in the simulated Zoom into which people come by ways that the door never gave out, one after the other. Measured is from the
/// moment at which one is inside until the call that takes them out reaches Zoom: the webhook, its storing, the drawing up, the call.
public final class ZoomRemovalMeasure implements RemovalMeasure {

    private static final int STRANGERS = 40;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final Actor STAFF = Actor.staff("bench");

    @Override
    public double seconds(PrintStream progress) throws Exception {
        Clock clock = PlatformConfiguration.systemClock();
        progress.println("Taking " + STRANGERS + " strangers out of a class ...");
        try (BenchFolder folder = BenchFolder.fresh(); ZoomSimulator zoom = ZoomSimulator.start(SimulatorOptions.defaults(clock));
             ConfigurableApplicationContext house = house(folder, zoom)) {
            setUp(house, zoom);
            PostgresRemovalClass school = new PostgresRemovalClass(house.getBean(DataSource.class));
            UUID session = school.make(STRANGERS, clock.instant());
            await("everybody has a way in", () -> school.ready(session) >= STRANGERS);
            return median(takeOut(zoom, school.meeting(session), school.registrants(session)), progress);
        }
    }

    private static ConfigurableApplicationContext house(BenchFolder folder, ZoomSimulator zoom) {
        SpringApplication application = new SpringApplication(AdmitOne.class);
        application.setLogStartupInfo(false);
        return application.run("--admitone.data=" + folder.path(), "--server.port=0", "--admitone.rooms.enabled=false", "--admitone.warm-up=false",
                "--logging.level.org.admitone=warn", "--admitone.zoom.api-url=" + zoom.address() + "/v2", "--admitone.zoom.oauth-url=" + zoom.address() + "/oauth/token");
    }

    private static void setUp(ConfigurableApplicationContext house, ZoomSimulator zoom) {
        var credentials = zoom.credentials();
        AccountDesk desk = house.getBean(AccountDesk.class);
        desk.save(new AccountForm(new AccountForm.Access(credentials.accountId(), credentials.clientId(), credentials.clientSecret(), credentials.webhookSecret(), ""),
                AccountForm.Embedding.NONE, "classes.school.example", NameMode.ROSTER), STAFF);
        var unused = house.getBean(AccountCheck.class).check(STAFF);
        Set<org.admitone.provider.zoom.HostId> hosts = desk.hosts().stream().map(ZoomHost::id).collect(Collectors.toSet());
        desk.choose(hosts, STAFF);
        if (!zoom.subscribe(URI.create(house.getBean(PublicAddress.class).base() + "/hooks/zoom"))) {
            throw new IllegalStateException("the server did not prove that it knows the webhook secret");
        }
    }

    private static List<Double> takeOut(ZoomSimulator zoom, long meeting, List<String> registrants) {
        zoom.join(zoom.hostLink(meeting)).client();
        List<Double> seconds = new ArrayList<>();
        for (String registrant : registrants) {
            long asked = removals(zoom);
            long began = System.nanoTime();
            zoom.join(zoom.link(meeting, registrant)).client();
            await("a stranger is taken out", () -> removals(zoom) > asked);
            seconds.add((System.nanoTime() - began) / 1e9);
        }
        return seconds;
    }

    private static long removals(ZoomSimulator zoom) {
        return zoom.served().stream().filter(call -> call.method().equals("PATCH") && call.path().contains("/live_meetings/")).count();
    }

    private static double median(List<Double> seconds, PrintStream progress) {
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        progress.println("  median " + Math.round(sorted[sorted.length / 2] * 1000) + " ms, longest " + Math.round(Arrays.stream(sorted).max().orElseThrow() * 1000) + " ms");
        return sorted[sorted.length / 2];
    }

    private static void await(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain: " + what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}

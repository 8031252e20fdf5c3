package org.admitone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.admitone.AdmitOne;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole application in this JVM, on a random port, on a test's database. Several on one database are two nodes.
///
/// ```java
/// @AutoClose static final TestDatabase database = TestDatabase.fresh();
/// @AutoClose static final TestServer server = TestServer.on(database, clock, "admitone.mail.from=door@example.org");
/// ```
/// It is closed with its database at the latest.
public final class TestServer implements AutoCloseable {

    private static final long TENTH = Duration.ofMillis(100).toNanos();

    private final ConfigurableApplicationContext context;
    private final Collection<Roundsman> roundsmen;
    private final MovedClock.Watch clock;
    private long nudged = System.nanoTime();

    private TestServer(ConfigurableApplicationContext context, Clock clock) {
        this.context = context;
        this.roundsmen = context.getBeansOfType(Roundsman.class).values();
        this.clock = clock instanceof MovedClock moved ? moved.whenMoved(this::ring) : () -> {};
    }

    /// With the real clock.
    public static TestServer on(TestDatabase database, String... settings) {
        return on(database, Clock.systemUTC(), settings);
    }

    /// @param settings `key=value`, in force over everything else
    public static TestServer on(TestDatabase database, Clock clock, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--admitone.data=" + dataFolder(database),
                "--admitone.database.url=" + database.url(), "--admitone.database.username=" + database.user(),
                "--admitone.database.password=" + database.password(), "--admitone.database.connections=8",
                "--admitone.warm-up=false", "--admitone.hooks.loopback=true"));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        ConfigurableApplicationContext context = new SpringApplicationBuilder(AdmitOne.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("clock", clock))
                .run(arguments.toArray(String[]::new));
        TestServer server = new TestServer(context, clock);
        database.serves(server);
        return server;
    }

    /// Each node has a folder of its own; the key is the database's, as an administrator would copy it.
    static Path dataFolder(TestDatabase database) {
        try {
            database.secretKeys();
            Path folder = Files.createTempDirectory(database.folder(), "node");
            Files.copy(database.folder().resolve("secret.key"), folder.resolve("secret.key"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return java.util.Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
    }

    /// Scheme, host and port, as links and signatures name them.
    public String address() {
        return context.getBean(PublicAddress.class).base();
    }

    public URI uri(String path) {
        return URI.create(address() + path);
    }

    /// Everything that looks for work once a second looks now, as it does when the test moves the clock: for what was written straight into the database.
    public void ring() {
        roundsmen.forEach(Roundsman::ring);
    }

    /// The same for whoever waits in a loop: ten times a second, since a round costs something too.
    public void nudge() {
        long now = System.nanoTime();
        if (now - nudged > TENTH) {
            nudged = now;
            ring();
        }
    }

    /// Until everything that looks for work has looked from now on, and looked again for what the others left it.
    public void settle() {
        for (int twice = 0; twice < 2; twice++) {
            Map<Roundsman, Long> before = new IdentityHashMap<>();
            roundsmen.forEach(each -> before.put(each, each.rounds()));
            before.forEach((each, rounds) -> Eventually.isTrue(each.getClass().getSimpleName() + " has gone its rounds", Duration.ofSeconds(60), () -> {
                each.ring();
                return each.rounds() >= rounds + 2;             // the first may have begun before
            }));
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        clock.close();
        context.close();
    }
}

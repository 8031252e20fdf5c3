package org.admitone.provider.zoom.api;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.admitone.platform.TestDatabase;
import org.admitone.provider.zoom.ZoomSettings;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// A node's client, put together as the application does.
final class Client implements AutoCloseable {

    final ZoomApi zoom;
    private final Wire wire = new Wire();

    /// What tests vary.
    record Setup(Plan plan, Duration timeout, Duration patience, int failures) {

        static final Setup USUAL = new Setup(Plan.BUSINESS, Duration.ofSeconds(30), Duration.ZERO, 1000);

        Setup on(Plan other) {
            return new Setup(other, timeout, patience, failures);
        }

        Setup impatient() {
            return new Setup(plan, Duration.ofMillis(1_500), patience, failures);
        }

        Setup patientFor(Duration time) {
            return new Setup(plan, timeout, time, failures);
        }

        Setup breakingAfter(int count) {
            return new Setup(plan, timeout, patience, count);
        }
    }

    Client(SmallZoom at, TestDatabase database, Clock clock, Setup setup, AtomicReference<Optional<Credentials>> credentials) {
        ZoomSettings settings = new ZoomSettings(at.api(), at.oauth(), setup.timeout, setup.timeout, setup.patience, 8,
                new ZoomSettings.Breaker(setup.failures, Duration.ofSeconds(15)));
        PostgresAllowances allowances = new PostgresAllowances(database.jdbc(), database.transactions(), clock);
        Restraint restraint = new Restraint(new Breaker(settings, clock), new Turns(settings, clock),
                new RateGate(new PostgresRates(database.jdbc()), clock), allowances, clock);
        zoom = new ZoomApi(new Caller(credentials::get, new AccessTokens(wire, settings, clock), restraint, wire, settings, clock), allowances, clock);
    }

    Client(SmallZoom at, TestDatabase database, Clock clock, Setup setup) {
        this(at, database, clock, setup, new AtomicReference<>(Optional.of(credentials(setup.plan, 1))));
    }

    static Credentials credentials(Plan plan, long revision) {
        return new Credentials("acc-1", "client-1", "s3cr3t/+=", plan, revision);
    }

    static ZoomTrouble troubleOf(ThrowingCallable call) {
        ZoomFault fault = catchThrowableOfType(ZoomFault.class, call);
        if (fault == null) {
            throw new AssertionError("the call did what was asked");
        }
        return fault.trouble();
    }

    @Override
    public void close() {
        wire.destroy();
    }
}

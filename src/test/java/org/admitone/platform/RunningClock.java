package org.admitone.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that begins when the test says and runs like any other, and that the test may push ahead: for stories in which something has to
/// refill or settle by itself while nobody looks. Safe for many threads. Whole microseconds, as PostgreSQL keeps them.
public final class RunningClock extends Clock implements MovedClock {

    private final long startedNanos = System.nanoTime();
    private final AtomicReference<Instant> origin;
    private final List<Runnable> told = new CopyOnWriteArrayList<>();

    private RunningClock(Instant origin) {
        this.origin = new AtomicReference<>(origin);
    }

    public static RunningClock from(String instant) {
        return new RunningClock(Instant.parse(instant));
    }

    public void advance(Duration by) {
        origin.updateAndGet(instant -> instant.plus(by));
        told.forEach(Runnable::run);
    }

    @Override
    public Watch whenMoved(Runnable each) {
        told.add(each);
        return () -> told.remove(each);
    }

    @Override
    public Instant instant() {
        return origin.get().plusNanos(System.nanoTime() - startedNanos).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}

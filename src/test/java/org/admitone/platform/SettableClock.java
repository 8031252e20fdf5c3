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

/// A clock that stands still until the test moves it. Safe for many threads. Whole microseconds, as PostgreSQL keeps them.
public final class SettableClock extends Clock implements MovedClock {

    private final AtomicReference<Instant> now;
    private final List<Runnable> told = new CopyOnWriteArrayList<>();

    public SettableClock(Instant now) {
        this.now = new AtomicReference<>(now.truncatedTo(ChronoUnit.MICROS));
    }

    public static SettableClock at(String instant) {
        return new SettableClock(Instant.parse(instant));
    }

    public void set(Instant instant) {
        now.set(instant.truncatedTo(ChronoUnit.MICROS));
        told.forEach(Runnable::run);
    }

    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
        told.forEach(Runnable::run);
    }

    @Override
    public Watch whenMoved(Runnable each) {
        told.add(each);
        return () -> told.remove(each);
    }

    @Override
    public Instant instant() {
        return now.get();
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

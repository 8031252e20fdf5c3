package org.admitone.simulator.zoom.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// The simulator's time: a clock handed in, possibly running faster, and pushed forward on demand. Never goes back by itself.
public final class SimulatorClock extends Clock {

    private final Clock base;
    private final int speed;
    private final Instant origin;
    private final AtomicReference<Duration> pushed = new AtomicReference<>(Duration.ZERO);

    /// @param speed how many seconds pass here while one passes on the base clock
    public SimulatorClock(Clock base, int speed) {
        this.base = base;
        this.speed = speed;
        this.origin = base.instant();
    }

    @Override
    public Instant instant() {
        return origin.plus(Duration.between(origin, base.instant()).multipliedBy(speed)).plus(pushed.get());
    }

    /// Pushes the time forward to the instant; a past instant changes nothing.
    public void moveTo(Instant instant) {
        Duration ahead = Duration.between(instant(), instant);
        if (ahead.isPositive()) {
            pushed.updateAndGet(sofar -> sofar.plus(ahead));
        }
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}

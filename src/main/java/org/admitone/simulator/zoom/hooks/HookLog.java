package org.admitone.simulator.zoom.hooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The attempts of the last seven days, oldest first. Safe for many threads.
public final class HookLog {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Clock clock;
    private final List<LoggedTry> tries = new ArrayList<>();

    HookLog(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(LoggedTry attempt) {
        tries.add(attempt);
    }

    public synchronized List<LoggedTry> tries() {
        Instant oldest = clock.instant().minus(KEPT);
        tries.removeIf(attempt -> attempt.at().isBefore(oldest));
        return List.copyOf(tries);
    }
}

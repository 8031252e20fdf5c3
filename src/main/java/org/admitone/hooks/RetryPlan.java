package org.admitone.hooks;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long an event waits after its tries failed: five seconds, three times as long after each, six hours at most, a fifth more or less so
/// that endpoints that come back are not met by everything at once. Its randomness is handed in.
final class RetryPlan {

    /// From the first try on; then the event is given up, or the endpoint switched off where nothing got through to it.
    static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int FACTOR = 3;

    private final RandomGenerator random;

    RetryPlan(RandomGenerator random) {
        this.random = random;
    }

    /// @param tries  that failed so far, at least one
    /// @param wished by the endpoint (`Retry-After`); followed up to the longest distance
    synchronized Duration after(int tries, Duration wished) {
        double steps = FIRST.toMillis() * Math.pow(FACTOR, Math.max(0, tries - 1));
        double spread = 0.8 + 0.4 * random.nextDouble();
        Duration planned = Duration.ofMillis((long) (Math.min(steps, LONGEST.toMillis()) * spread));
        Duration heard = wished.compareTo(LONGEST) > 0 ? LONGEST : wished;
        return planned.compareTo(heard) < 0 ? heard : planned;
    }
}

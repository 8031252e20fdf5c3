package org.admitone.provider.zoom.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Lets calls through as fast as Zoom allows the account, all nodes together. Whoever is early waits here, but not longer than patience lasts.
@Component
final class RateGate {

    private final PostgresRates rates;
    private final Clock clock;

    RateGate(PostgresRates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    void pass(Plan plan, Label label, Priority priority, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Instant now = clock.instant();
            switch (rates.take(label, Rate.of(plan, label), priority, now)) {
                case PostgresRates.Taken() -> {
                    return;
                }
                case PostgresRates.DayUsedUp() -> throw new ZoomFault(new ZoomTrouble.DailyLimit(Allowance.CALLS, List.of(), Verdict.midnightAfter(now)));
                case PostgresRates.ComeAt(Instant at) -> {
                    long wait = Math.max(1_000_000, Duration.between(now, at).toNanos());
                    if (wait > end - System.nanoTime() || !waited(wait)) {
                        throw new ZoomFault(new ZoomTrouble.Throttled(at));
                    }
                }
            }
        }
    }

    /// Zoom says that it was too much: nobody calls until then.
    void close(Label label, Instant until) {
        rates.close(label, until);
    }

    private static boolean waited(long nanos) {
        try {
            return !new CountDownLatch(1).await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package org.admitone.learner;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets requests that cannot come again, because no nonce of their time is good any more. On every node; who comes second finds nothing.
@Component
class SpentRequestSweeper {

    private static final Duration KEPT = Duration.ofMinutes(15);

    private final PostgresOwners owners;
    private final Clock clock;

    SpentRequestSweeper(PostgresOwners owners, Clock clock) {
        this.owners = owners;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "5m", initialDelayString = "1m")
    void sweep() {
        owners.forgetBefore(clock.instant().minus(KEPT));
    }
}

package org.admitone.admission.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets tickets, codes and counters that can no longer matter; what happened is in the audit chain.
@Component
class ProofSweeper {

    private static final Duration KEPT = Duration.ofDays(2);

    private final PostgresTries tries;
    private final PostgresMailedCodes codes;
    private final PostgresLmsTickets tickets;
    private final Clock clock;

    ProofSweeper(PostgresTries tries, PostgresMailedCodes codes, PostgresLmsTickets tickets, Clock clock) {
        this.tries = tries;
        this.codes = codes;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "10m", initialDelayString = "1m")
    void sweep() {
        Instant then = clock.instant().minus(KEPT);
        tries.forgetBefore(then);
        codes.forgetBefore(then);
        tickets.forgetBefore(then);
    }
}

package org.admitone.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.platform.nodes.ThisNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends seats whose time is up: tickets never used, graces run out, doors closed, entitlements ended. Runs on every node twice
/// a second; rows are shared out by the database. The door itself does not rely on it: a seat whose time is up counts as free.
@Component
final class SeatSweeper {

    /// The most lasting reason first, as at the door: a seat may be both over and away.
    private static final List<ReleaseReason> BY_THE_CLOCK =
            List.of(ReleaseReason.SESSION_OVER, ReleaseReason.RIGHT_LOST, ReleaseReason.NEVER_CAME, ReleaseReason.TIMED_OUT);
    private static final Logger LOG = LoggerFactory.getLogger(SeatSweeper.class);

    private final PostgresSeats seats;
    private final PostgresSpentKnocks spentKnocks;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final ThisNode node;
    private final Clock clock;

    SeatSweeper(PostgresSeats seats, PostgresSpentKnocks spentKnocks, PlatformTransactionManager transactions, AuditTrail audit,
                ThisNode node, Clock clock) {
        this.seats = seats;
        this.spentKnocks = spentKnocks;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.node = node;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500)
    void sweep() {
        try {
            transaction.executeWithoutResult(status -> release());
        } catch (DataAccessException databaseGone) {
            LOG.warn("Seats whose time is up could not be ended ({}); trying again in half a second.", databaseGone.getClass().getSimpleName());
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void forgetSpentKnocks() {
        spentKnocks.forgetBefore(clock.instant().minus(Nonces.LIFETIME).minus(Duration.ofMinutes(5)));
    }

    private void release() {
        Instant now = clock.instant();
        List<AuditEntry> lines = new ArrayList<>();
        seats.lookUpByKey();
        seats.awayFromDeadNodes(node.id(), node.deadBefore(), now.plus(SeatDesk.GRACE));
        for (ReleaseReason reason : BY_THE_CLOCK) {
            lines.addAll(SeatLines.released(seats.due(reason, now), reason, "door", "", now));
        }
        if (!lines.isEmpty()) {
            audit.append(lines);
        }
    }
}

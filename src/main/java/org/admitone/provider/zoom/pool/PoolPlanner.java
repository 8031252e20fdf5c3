package org.admitone.provider.zoom.pool;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.admitone.provider.zoom.pool.plan.Assignment;
import org.admitone.provider.zoom.pool.plan.Demand;
import org.admitone.provider.zoom.pool.plan.Need;
import org.admitone.provider.zoom.pool.plan.Pool;
import org.admitone.provider.zoom.pool.plan.PoolHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps a host for every coming session held in Zoom. Looks whether anything has changed that the assignment hangs on, and then works out all of it, in one transaction
/// and on one node at a time. What is written down meanwhile by others is seen by the next round.
@Component
final class PoolPlanner {

    private static final Logger LOG = LoggerFactory.getLogger(PoolPlanner.class);

    private final PostgresPool pool;
    private final PostgresAssignments assignments;
    private final PoolSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PoolPlanner(PostgresPool pool, PostgresAssignments assignments, PoolSettings settings, PlatformTransactionManager transactions, Clock clock) {
        this.pool = pool;
        this.assignments = assignments;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);     // what comes while it is being worked out must not pass for planned
        this.clock = clock;
    }

    /// True when it was planned anew.
    boolean round() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> pool.lock() && plannedAnew(clock.instant())));
        } catch (ConcurrencyFailureException changedMeanwhile) {
            return false;           // nothing is written; the next round sees it
        }
    }

    private boolean plannedAnew(Instant now) {
        if (pool.seenBefore().equals(Optional.of(pool.seen(settings, now)))) {
            return false;
        }
        List<PoolHost> hosts = pool.hosts();
        List<Need> needs = Needs.of(pool.sessions(now), settings);
        Assignment assignment = Pool.assign(needs, hosts);
        assignments.write(needs.stream().flatMap(need -> row(need, assignment.placed())).toList(), now);
        assignments.unfit(assignment.unfit(), now);
        assignments.tellThePlanning(now);
        assignments.forgetLetGo(now);
        int capacity = hosts.stream().mapToInt(PoolHost::capacity).max().orElse(1);
        assignments.planned(pool.seen(settings, now), Demand.of(needs, hosts, capacity), assignment.moved(), now);
        assignments.keepStuck();
        if (assignment.moved() > 0) {
            LOG.info("{} sessions got another host, so that all that can be held are held.", assignment.moved());
        }
        return true;
    }

    static Stream<PostgresAssignments.Row> row(Need need, Map<UUID, Assignment.Seat> placed) {
        Assignment.Seat seat = placed.get(need.session());
        return seat == null ? Stream.empty()
                : Stream.of(new PostgresAssignments.Row(need.session(), seat.host().value(), seat.slot(), need.from(), need.to(), need.asks().pinned().equals(Optional.of(seat.host()))));
    }
}

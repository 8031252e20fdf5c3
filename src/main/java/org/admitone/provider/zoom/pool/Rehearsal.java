package org.admitone.provider.zoom.pool;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.admitone.provider.zoom.pool.plan.Pool;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Says beforehand what a change of groups or hosts does to coming sessions: it is made, planned by the planner's own reading and rule, and taken back. Nothing is written
/// to the plan; that is done by [PoolPlanner] once the change is there.
@Component
public final class Rehearsal {

    private final PostgresPool pool;
    private final PoolSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rehearsal(PostgresPool pool, PoolSettings settings, PlatformTransactionManager transactions, Clock clock) {
        this.pool = pool;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Nothing of the change stays.
    public Effect of(Runnable change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return during(change);
        }));
    }

    /// The change stays if the transaction around it does.
    public Effect during(Runnable change) {
        Instant now = clock.instant();
        List<PooledSession> before = pool.sessions(now);
        change.run();
        return Effect.between(before, Pool.assign(Needs.of(pool.sessions(now), settings), pool.hosts()));
    }
}

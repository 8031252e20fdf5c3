package org.admitone.provider.zoom.pool;

import java.time.Clock;
import java.time.Duration;
import org.admitone.platform.TestDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The pool's planning on a test's database, to be run round by round.
public final class PoolRounds {

    private final PoolPlanner planner;
    private final Rehearsal rehearsal;

    public PoolRounds(TestDatabase database, Clock clock) {
        this(database, clock, Duration.ZERO);
    }

    PoolRounds(TestDatabase database, Clock clock, Duration around) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
        PoolSettings settings = new PoolSettings(around, around);
        this.planner = new PoolPlanner(new PostgresPool(database.jdbc()), new PostgresAssignments(database.jdbc()), settings, transactions, clock);
        this.rehearsal = new Rehearsal(new PostgresPool(database.jdbc()), settings, transactions, clock);
    }

    public Rehearsal rehearsal() {
        return rehearsal;
    }

    /// True when it was planned anew.
    public boolean round() {
        return planner.round();
    }
}

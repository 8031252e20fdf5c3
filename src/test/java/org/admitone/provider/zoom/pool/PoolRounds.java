package org.admitone.provider.zoom.pool;

import java.time.Clock;
import java.time.Duration;
import org.admitone.platform.TestDatabase;
import org.admitone.roster.Changes;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The pool's planning on a test's database, to be run round by round.
public final class PoolRounds {

    private final PoolPlanner planner;
    private final Rehearsal rehearsal;
    private final TestDatabase database;
    private final Clock clock;
    private final PoolSettings settings;

    public PoolRounds(TestDatabase database, Clock clock) {
        this(database, clock, Duration.ZERO);
    }

    public PoolRounds(TestDatabase database, Clock clock, Duration around) {
        this.database = database;
        this.clock = clock;
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
        this.settings = new PoolSettings(around, around);
        this.planner = new PoolPlanner(new PostgresPool(database.jdbc()), new PostgresAssignments(database.jdbc()), settings, transactions, clock);
        this.rehearsal = new Rehearsal(new PostgresPool(database.jdbc()), settings, transactions, clock);
    }

    public FewestHosts fewest(Changes changes) {
        return new FewestHosts(new PostgresPool(database.jdbc()), new PostgresAssignments(database.jdbc()), settings, rehearsal, changes, clock);
    }

    public Rehearsal rehearsal() {
        return rehearsal;
    }

    /// True when it was planned anew.
    public boolean round() {
        return planner.round();
    }
}

package org.admitone.provider.zoom.pool;

import java.time.Clock;
import java.time.Duration;
import org.admitone.platform.TestDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The pool's planning on a test's database, to be run round by round.
public final class PoolRounds {

    private final PoolPlanner planner;

    public PoolRounds(TestDatabase database, Clock clock) {
        this(database, clock, Duration.ZERO);
    }

    PoolRounds(TestDatabase database, Clock clock, Duration around) {
        this.planner = new PoolPlanner(new PostgresPool(database.jdbc()), new PostgresAssignments(database.jdbc()), new PoolSettings(around, around),
                new JdbcTransactionManager(database.dataSource()), clock);
    }

    /// True when it was planned anew.
    public boolean round() {
        return planner.round();
    }
}

package org.admitone.provider.zoom.terms;

import java.time.Duration;
import org.admitone.provider.zoom.meetings.EarlySessions;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Parts of this package for tests of its neighbours.
public final class TermParts {

    private TermParts() {}

    public static EarlySessions early(JdbcClient jdbc, int kept) {
        return new EarlyQueue(new PostgresEarly(jdbc), new TermSettings(kept, Duration.ofDays(1)));
    }
}

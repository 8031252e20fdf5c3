package org.admitone.provider.zoom.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.meetings.EarlySessions;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Parts of this package for tests of its neighbours.
public final class TermParts {

    private TermParts() {}

    public static EarlySessions early(JdbcClient jdbc, int kept) {
        return new EarlyQueue(new PostgresEarly(jdbc), new TermSettings(kept, Duration.ofDays(1)));
    }

    /// What is forecast of these hosts, which have written nothing today.
    public static Outlook outlook(JdbcClient jdbc, Term term, List<HostId> hosts, Instant now) {
        PostgresTermSessions sessions = new PostgresTermSessions(jdbc, new PostgresHolders(jdbc));
        Quotas.Pace pace = new Quotas.Pace(Duration.ofMillis(100), Integer.MAX_VALUE, 0);
        Quotas quotas = new Quotas(new Quotas.HostDay(TermLimits.WRITES_A_DAY, 10, Map.of()), pace, pace, Duration.ofDays(1));
        return Forecast.of(now, sessions.unprepared(term, hosts, now, now), quotas, sessions.places(now));
    }
}

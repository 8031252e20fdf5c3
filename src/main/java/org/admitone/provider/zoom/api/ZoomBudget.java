package org.admitone.provider.zoom.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.springframework.stereotype.Component;

/// What Zoom's limits leave to work in the background, for whoever plans it.
@Component
public final class ZoomBudget {

    private final CredentialSource source;
    private final PostgresRates rates;
    private final PostgresAllowances allowances;
    private final Clock clock;

    ZoomBudget(CredentialSource source, PostgresRates rates, PostgresAllowances allowances, Clock clock) {
        this.source = source;
        this.rates = rates;
        this.allowances = allowances;
        this.clock = clock;
    }

    /// How fast calls of one label go for the whole account in the long run.
    ///
    /// @param perCall   from one to the next
    /// @param perDay    at most in a day (UTC)
    /// @param usedToday of these
    public record Pace(Duration perCall, int perDay, int usedToday) {}

    /// Of what makes and changes meetings. Empty: no account is set up.
    public Optional<Pace> making() {
        return pace(Label.LIGHT);
    }

    /// Of what registers people, thirty a call.
    public Optional<Pace> registering() {
        return pace(Label.HEAVY);
    }

    private Optional<Pace> pace(Label label) {
        Instant now = clock.instant();
        return source.current().map(credentials -> Rate.of(credentials.plan(), label)).map(rate ->
                new Pace(Duration.ofNanos((long) Math.ceil(1e9 / rate.refill())), rate.perDay(Priority.BACKGROUND), rates.usedToday(label, now)));
    }

    /// How many meetings were made and changed today, by host; none where it is not named.
    public Map<HostId, Integer> writtenToday(Collection<HostId> hosts) {
        return allowances.used(Allowance.MEETING_WRITES, hosts, clock.instant());
    }
}

package org.admitone.provider.zoom.terms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.account.AccountDesk;
import org.admitone.provider.zoom.account.ZoomHost;
import org.admitone.provider.zoom.api.ZoomBudget;
import org.springframework.stereotype.Component;

/// What there is to use today and from now on: the school's hosts, and what Zoom leaves them.
@Component
final class TermLimits {

    static final int WRITES_A_DAY = 100;
    /// A node asks one thing after the other, and Zoom takes its time to answer.
    private static final Duration MAKING_TAKES = Duration.ofMillis(350);
    private static final Duration REGISTERING_TAKES = Duration.ofMillis(500);

    private final ZoomBudget budget;
    private final AccountDesk account;
    private final TermSettings settings;

    TermLimits(ZoomBudget budget, AccountDesk account, TermSettings settings) {
        this.budget = budget;
        this.account = account;
        this.settings = settings;
    }

    List<HostId> hosts() {
        return account.usableHosts().stream().map(ZoomHost::id).toList();
    }

    Duration leadTime() {
        return settings.readyBefore();
    }

    /// Where no account is set up there is no host either, and the rest does not matter.
    Quotas now() {
        return new Quotas(new Quotas.HostDay(WRITES_A_DAY, settings.kept(), budget.writtenToday(hosts())),
                pace(budget.making(), MAKING_TAKES), pace(budget.registering(), REGISTERING_TAKES), settings.readyBefore());
    }

    private static Quotas.Pace pace(Optional<ZoomBudget.Pace> allowed, Duration own) {
        return allowed.map(pace -> new Quotas.Pace(pace.perCall().compareTo(own) > 0 ? pace.perCall() : own, pace.perDay(), pace.usedToday()))
                .orElseGet(() -> new Quotas.Pace(own, Integer.MAX_VALUE, 0));
    }
}

package org.admitone.provider.zoom.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.api.ZoomBudget;
import org.springframework.stereotype.Component;

/// When meetings that are made anew will all be made: each is one write of its new host, which has so many a day. That classes need some of these, too, is not looked at.
@Component
public final class WritesAhead {

    private static final int A_DAY = 100;

    private final ZoomBudget budget;
    private final Clock clock;

    WritesAhead(ZoomBudget budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
    }

    /// The last day (UTC) on which one is made; empty: none is.
    public Optional<LocalDate> doneBy(FewerHosts fewer) {
        Map<HostId, Long> writes = fewer.madeAnew().stream().collect(Collectors.groupingBy(on -> on.after().orElseThrow(), Collectors.counting()));
        Map<HostId, Integer> written = budget.writtenToday(writes.keySet());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return writes.entrySet().stream().map(host -> today.plusDays((written.getOrDefault(host.getKey(), 0) + host.getValue() - 1) / A_DAY)).max(LocalDate::compareTo);
    }
}

package org.admitone.provider.zoom.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.api.ZoomBudget;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// When meetings that are made anew will all be made: each is one write of its new host, which has so many a day, once others have left its place. That classes need some of
/// these writes, too, is not looked at.
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
        Set<HostId> hosts = fewer.madeAnew().stream().map(on -> on.after().orElseThrow()).collect(Collectors.toSet());
        return doneBy(fewer, budget.writtenToday(hosts), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /// Day by day, as the planning of meetings goes about it: the nearest first, whatever is next in its place as soon as that is left.
    static Optional<LocalDate> doneBy(FewerHosts fewer, Map<HostId, Integer> writtenToday, LocalDate today) {
        Map<SessionId, HostId> left = new LinkedHashMap<>();
        fewer.madeAnew().forEach(on -> left.put(on.session(), on.after().orElseThrow()));
        Map<HostId, Integer> written = new HashMap<>(writtenToday);
        LocalDate last = null;
        for (LocalDate day = today; !left.isEmpty(); day = day.plusDays(1)) {
            int before = left.size();
            while (isAnyWritten(left, fewer, written)) {
                last = day;
            }
            if (left.size() == before && day.isAfter(today)) {
                throw new IllegalStateException(before + " meetings wait for each other");
            }
            written.clear();
        }
        return Optional.ofNullable(last);
    }

    private static boolean isAnyWritten(Map<SessionId, HostId> left, FewerHosts fewer, Map<HostId, Integer> written) {
        boolean any = false;
        for (Iterator<Map.Entry<SessionId, HostId>> each = left.entrySet().iterator(); each.hasNext();) {
            Map.Entry<SessionId, HostId> move = each.next();
            boolean isFree = fewer.waits().getOrDefault(move.getKey(), Set.of()).stream().noneMatch(left::containsKey);
            if (isFree && written.getOrDefault(move.getValue(), 0) < A_DAY) {
                written.merge(move.getValue(), 1, Integer::sum);
                each.remove();
                any = true;
            }
        }
        return any;
    }
}

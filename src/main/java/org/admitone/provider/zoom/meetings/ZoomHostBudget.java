package org.admitone.provider.zoom.meetings;

import java.util.Collection;
import java.util.Map;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.api.ZoomBudget;
import org.springframework.stereotype.Component;

/// As it was counted before each call, on all nodes.
@Component
final class ZoomHostBudget implements HostBudget {

    private final ZoomBudget budget;

    ZoomHostBudget(ZoomBudget budget) {
        this.budget = budget;
    }

    @Override
    public Map<HostId, Integer> writtenToday(Collection<HostId> hosts) {
        return budget.writtenToday(hosts);
    }
}

package org.admitone.provider.zoom.meetings;

import java.util.Collection;
import java.util.Map;
import org.admitone.provider.zoom.HostId;

/// How much each host has written at Zoom today (UTC), which lets it write only so much a day.
interface HostBudget {

    /// Of one host.
    int PER_DAY = 100;

    /// None where a host is not named.
    Map<HostId, Integer> writtenToday(Collection<HostId> hosts);
}

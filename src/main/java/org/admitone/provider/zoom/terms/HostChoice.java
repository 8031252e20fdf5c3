package org.admitone.provider.zoom.terms;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.admitone.provider.zoom.HostId;

/// Spreads sessions over hosts: each goes to whichever of its hosts has written least, counted from the beginning of today.
final class HostChoice {

    private final Quotas.HostDay quota;
    private final Map<HostId, Integer> written = new HashMap<>();
    private final Map<List<HostId>, PriorityQueue<Seen>> groups = new HashMap<>();

    HostChoice(Quotas.HostDay quota) {
        this.quota = quota;
    }

    /// @param write the host's n-th (from 0) since today began
    record Chosen(HostId host, int write) {}

    /// How much a host had written when it was last looked at in this group; others may have used it since.
    private record Seen(HostId host, int place, int written) {}

    Chosen next(List<HostId> hosts) {
        PriorityQueue<Seen> group = groups.computeIfAbsent(hosts, this::queue);
        while (true) {
            Seen least = group.remove();
            int now = written(least.host());
            if (now > least.written()) {
                group.add(new Seen(least.host(), least.place(), now));
                continue;
            }
            written.put(least.host(), now + 1);
            group.add(new Seen(least.host(), least.place(), now + 1));
            return new Chosen(least.host(), now);
        }
    }

    private PriorityQueue<Seen> queue(List<HostId> hosts) {
        PriorityQueue<Seen> queue = new PriorityQueue<>(Comparator.comparingInt(Seen::written).thenComparingInt(Seen::place));
        for (int place = 0; place < hosts.size(); place++) {
            queue.add(new Seen(hosts.get(place), place, written(hosts.get(place))));
        }
        return queue;
    }

    private int written(HostId host) {
        return written.computeIfAbsent(host, quota::used);
    }
}

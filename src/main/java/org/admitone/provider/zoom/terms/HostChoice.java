package org.admitone.provider.zoom.terms;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.admitone.provider.zoom.HostId;

/// Says which host writes each session, as the planning of meetings will choose it: the one that the pool keeps; another that is free then where the kept one's day is
/// used up sooner or its work takes more days. Where the pool has kept none yet, whichever of its hosts has written least.
final class HostChoice {

    private final Quotas.HostDay quota;
    private final Places places;
    private final Instant now;
    private final Map<HostId, Integer> written = new HashMap<>();
    /// What is written and what is kept for it still.
    private final Map<HostId, Integer> load = new HashMap<>();
    private final Map<List<HostId>, PriorityQueue<Seen>> groups = new HashMap<>();

    HostChoice(Quotas.HostDay quota, Places places, Instant now, List<Unprepared> all) {
        this.quota = quota;
        this.places = places;
        this.now = now;
        all.forEach(session -> session.holders().kept().ifPresent(host -> more(host, 1)));
    }

    /// @param write the host's n-th (from 0) since today began
    record Chosen(HostId host, int write) {}

    /// How much a host had written when it was last looked at in this group; others may have used it since.
    private record Seen(HostId host, int place, int written) {}

    private record Candidate(HostId host, Instant opens, int days, boolean isKept, int written) {

        static final Comparator<Candidate> BEST = Comparator.comparing(Candidate::opens).thenComparingInt(Candidate::days)
                .thenComparing(Candidate::isKept, Comparator.reverseOrder()).thenComparingInt(Candidate::written);
    }

    Chosen next(Unprepared session) {
        return session.holders().kept().map(kept -> keptOrBetter(session, kept)).orElseGet(() -> least(session.holders().able()));
    }

    private Chosen keptOrBetter(Unprepared session, HostId kept) {
        Candidate best = candidate(session, kept, true);
        for (HostId host : session.holders().able()) {
            if (!host.equals(kept)) {
                Candidate other = candidate(session, host, false);
                best = Candidate.BEST.compare(other, best) < 0 && places.isFree(host, session) ? other : best;
            }
        }
        if (!best.isKept) {
            places.move(session, kept, best.host);
            more(kept, -1);
            more(best.host, 1);
        }
        written.put(best.host, best.written + 1);
        return new Chosen(best.host, best.written);
    }

    private Candidate candidate(Unprepared session, HostId host, boolean isKept) {
        int soFar = written(host);
        int days = Math.ceilDiv(load.getOrDefault(host, quota.used(host)) + (isKept ? 0 : 1), quota.writes());
        return new Candidate(host, quota.opens(session.urgency(), soFar, now), session.urgency() == Unprepared.Urgency.DUE ? 0 : days, isKept, soFar);
    }

    private Chosen least(List<HostId> hosts) {
        PriorityQueue<Seen> group = groups.computeIfAbsent(hosts, this::queue);
        while (true) {
            Seen least = group.remove();
            int writes = written(least.host());
            if (writes > least.written()) {
                group.add(new Seen(least.host(), least.place(), writes));
                continue;
            }
            written.put(least.host(), writes + 1);
            more(least.host(), 1);
            group.add(new Seen(least.host(), least.place(), writes + 1));
            return new Chosen(least.host(), writes);
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

    private void more(HostId host, int sessions) {
        load.put(host, load.getOrDefault(host, quota.used(host)) + sessions);
    }
}

package org.admitone.provider.zoom.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.meetings.EarlySessions;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// Gives out the sessions of running plans, the nearest first. A term is looked through once in a while; in between it is only seen, of the few that come next, whether they
/// are still open and whether a host may write for them. So those whose hosts have used up their day stand in nobody's way.
@Component
final class EarlyQueue implements EarlySessions {

    private static final int LAST_HOUR = 23;
    private static final Duration LOOKED_THROUGH_AGAIN = Duration.ofSeconds(30);
    /// Where all were looked at and nothing could be done.
    private static final Duration AFTER_NOTHING = Duration.ofMinutes(1);
    private static final int MOST_LOOKED_AT = 400;

    private final PostgresEarly sessions;
    private final TermSettings settings;
    private final Deque<SessionId> coming = new ArrayDeque<>();
    private final Map<SessionId, HostId> kept = new HashMap<>();
    private final Map<HostId, Integer> planned = new HashMap<>();
    private Look last = new Look("", Instant.EPOCH);
    private boolean gaveAny;

    EarlyQueue(PostgresEarly sessions, TermSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /// @param at what it depends on besides the sessions
    private record Look(String on, Instant at) {}

    @Override
    public synchronized List<SessionId> due(Instant now, Instant horizon, Set<HostId> mayWrite, int most) {
        String running = sessions.running();
        if (running.isEmpty()) {
            forget();
            last = new Look("", Instant.EPOCH);
            return List.of();
        }
        lookThrough(new Look(running + new TreeSet<>(mayWrite.stream().map(HostId::value).toList()), now), horizon);
        List<SessionId> found = new ArrayList<>();
        for (int look = most; found.size() < most && !coming.isEmpty(); look = Math.min(2 * look, MOST_LOOKED_AT)) {
            List<SessionId> feasible = sessions.feasible(next(look), now, mayWrite);
            int taken = Math.min(feasible.size(), most - found.size());
            found.addAll(feasible.subList(0, taken));
            feasible.subList(taken, feasible.size()).reversed().forEach(coming::push);
        }
        gaveAny |= !found.isEmpty();
        found.stream().map(kept::remove).filter(Objects::nonNull).forEach(host -> planned.merge(host, -1, Integer::sum));
        return found;
    }

    private List<SessionId> next(int most) {
        List<SessionId> next = new ArrayList<>();
        while (next.size() < most && !coming.isEmpty()) {
            next.add(coming.remove());
        }
        return next;
    }

    private void lookThrough(Look look, Instant horizon) {
        Duration age = Duration.between(last.at, look.at);
        boolean isDue = coming.isEmpty() ? gaveAny || age.compareTo(AFTER_NOTHING) >= 0 : age.compareTo(LOOKED_THROUGH_AGAIN) >= 0;
        if (isDue || !look.on.equals(last.on)) {
            forget();
            sessions.open(look.at, horizon).forEach(this::add);
            last = look;
            gaveAny = false;
        }
    }

    private void forget() {
        coming.clear();
        kept.clear();
        planned.clear();
    }

    private void add(PostgresEarly.Open open) {
        coming.add(open.session());
        open.kept().ifPresent(host -> {
            kept.put(open.session(), host);
            planned.merge(host, 1, Integer::sum);
        });
    }

    @Override
    public synchronized Map<HostId, Integer> planned() {
        return Map.copyOf(planned);
    }

    @Override
    public int left(int written, Instant now) {
        return new Quotas.HostDay(TermLimits.WRITES_A_DAY, settings.kept(), Map.of()).leftForEarly(written, now);
    }

    @Override
    public Instant more(Instant now) {
        Instant today = now.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant();
        return today.plusSeconds(3600L * (now.atZone(ZoneOffset.UTC).getHour() < LAST_HOUR ? LAST_HOUR : LAST_HOUR + 1));
    }
}

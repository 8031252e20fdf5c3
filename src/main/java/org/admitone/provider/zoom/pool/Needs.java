package org.admitone.provider.zoom.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.plan.Need;

/// What is asked of the pool: sessions with the time that each takes of its host. Pure.
final class Needs {

    private record Place(HostId host, int slot) {}

    private record Span(Instant from, Instant to) {}

    private Needs() {}

    static List<Need> of(List<PooledSession> sessions, PoolSettings settings) {
        Map<UUID, Span> clipped = clipped(sessions, settings);
        return sessions.stream().map(session -> {
            Span span = clipped.getOrDefault(session.session(), whole(session, settings));
            return new Need(session.session(), span.from, span.to, session.asks(), home(session, span));
        }).toList();
    }

    /// Whether it takes less of its host than the settings want, since its neighbours' meetings are made.
    static boolean isClipped(PooledSession session, Need need, PoolSettings settings) {
        return !whole(session, settings).equals(new Span(need.from(), need.to()));
    }

    private static Span whole(PooledSession session, PoolSettings settings) {
        return new Span(session.opensAt().minus(settings.setUp()), session.closesAt().plus(settings.overrun()));
    }

    /// A meeting that is made keeps its host only for the hours that it was made for; at others it is to be seen whether the host is free.
    private static Optional<Need.Home> home(PooledSession session, Span span) {
        return session.meeting().map(kept -> new Need.Home(kept.host(), kept.slot(), isMadeForItsHours(session) ? Need.Hold.STAYS : Need.Hold.CHANGED))
                .or(() -> session.assigned().map(kept -> new Need.Home(kept.host(), kept.slot(),
                        kept.from().equals(span.from) && kept.to().equals(span.to) ? Need.Hold.MAY_MOVE : Need.Hold.CHANGED)));
    }

    static boolean isMadeForItsHours(PooledSession session) {
        return session.meeting().filter(kept -> kept.from().equals(session.opensAt()) && kept.to().equals(session.closesAt())).isPresent();
    }

    /// Made meetings may follow each other closer than set-up and overrun want by now. They stay; what is added to their hours ends at the neighbour's.
    private static Map<UUID, Span> clipped(List<PooledSession> sessions, PoolSettings settings) {
        Map<Place, List<PooledSession>> made = sessions.stream().filter(Needs::isMadeForItsHours)
                .collect(Collectors.groupingBy(session -> session.meeting().map(kept -> new Place(kept.host(), kept.slot())).orElseThrow()));
        Map<UUID, Span> spans = new HashMap<>();
        made.values().forEach(each -> {
            List<PooledSession> inOrder = new ArrayList<>(each);
            inOrder.sort(Comparator.comparing(PooledSession::opensAt));
            Instant free = Instant.MIN;
            for (int i = 0; i < inOrder.size(); i++) {
                Span whole = whole(inOrder.get(i), settings);
                Instant to = i + 1 < inOrder.size() ? earlier(whole.to, inOrder.get(i + 1).opensAt()) : whole.to;
                spans.put(inOrder.get(i).session(), new Span(later(whole.from, free), to));
                free = to;
            }
        });
        return spans;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

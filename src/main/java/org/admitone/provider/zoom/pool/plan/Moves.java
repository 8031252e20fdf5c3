package org.admitone.provider.zoom.pool.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Meetings that are made anew in another place, each once nothing is made there any more: who waits for whom. Pure.
public final class Moves {

    /// @param was where it is made for this time
    /// @param is  where it is to be
    public record Move(UUID session, Instant from, Instant to, Assignment.Seat was, Assignment.Seat is) {}

    private Moves() {}

    /// For each the others that have to move before it.
    public static Map<UUID, Set<UUID>> waits(Collection<Move> moves) {
        Map<Assignment.Seat, List<Move>> places = moves.stream().collect(Collectors.groupingBy(Move::was));
        return moves.stream().collect(Collectors.toMap(Move::session, move -> places.getOrDefault(move.is, List.of()).stream()
                .filter(other -> !other.session.equals(move.session) && other.from.isBefore(move.to) && move.from.isBefore(other.to)).map(Move::session).collect(Collectors.toSet())));
    }

    /// Those that wait for each other, and those that wait for them: none of these can ever move.
    public static Set<UUID> stuck(Collection<Move> moves) {
        Map<UUID, Set<UUID>> waiting = new HashMap<>(waits(moves));
        while (waiting.values().removeIf(others -> others.stream().noneMatch(waiting::containsKey))) {
            if (waiting.isEmpty()) {
                break;
            }
        }
        return Set.copyOf(waiting.keySet());
    }
}

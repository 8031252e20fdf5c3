package org.admitone.provider.zoom.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.admitone.provider.zoom.HostId;

/// At which hours the hosts' places are kept for somebody. A host that nothing is known of is free at all hours.
final class Places {

    private final Map<HostId, List<NavigableMap<Instant, Instant>>> places = new HashMap<>();

    /// A place of a host, kept for one session.
    record Held(HostId host, int slot, Instant from, Instant to) {}

    /// @param capacities how many places each host has
    Places(Map<HostId, Integer> capacities, List<Held> all) {
        capacities.forEach((host, count) -> {
            List<NavigableMap<Instant, Instant>> its = new ArrayList<>();
            for (int slot = 0; slot < count; slot++) {
                its.add(new TreeMap<>());
            }
            places.put(host, its);
        });
        for (Held held : all) {
            List<NavigableMap<Instant, Instant>> its = places.getOrDefault(held.host, List.of());
            if (held.slot <= its.size()) {
                its.get(held.slot - 1).merge(held.from, held.to, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    boolean isFree(HostId host, Unprepared session) {
        List<NavigableMap<Instant, Instant>> its = places.get(host);
        return its == null || its.stream().anyMatch(place -> isFree(place, session));
    }

    /// It is held there instead.
    void move(Unprepared session, HostId from, HostId to) {
        for (NavigableMap<Instant, Instant> place : places.getOrDefault(from, List.of())) {
            Map.Entry<Instant, Instant> held = place.floorEntry(session.opensAt());
            if (held != null && !held.getValue().isBefore(session.closesAt())) {
                place.remove(held.getKey());
                break;
            }
        }
        places.getOrDefault(to, List.of()).stream().filter(place -> isFree(place, session)).findFirst().ifPresent(place -> place.put(session.opensAt(), session.closesAt()));
    }

    private static boolean isFree(NavigableMap<Instant, Instant> place, Unprepared session) {
        Map.Entry<Instant, Instant> before = place.lowerEntry(session.closesAt());
        return before == null || !before.getValue().isAfter(session.opensAt());
    }
}

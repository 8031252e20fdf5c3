package org.admitone.simulator.zoom.world;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is registered for which meeting.
public final class Registrants {

    private final Map<Long, Map<String, Registrant>> byMeeting = new HashMap<>();

    public void put(long meeting, Registrant registrant) {
        byMeeting.computeIfAbsent(meeting, key -> new LinkedHashMap<>()).put(registrant.id(), registrant);
    }

    public void remove(long meeting, Registrant registrant) {
        of(meeting).remove(registrant.id());
    }

    public List<Registrant> all(long meeting) {
        return List.copyOf(of(meeting).values());
    }

    public Optional<Registrant> find(long meeting, String id) {
        return Optional.ofNullable(of(meeting).get(id));
    }

    public Optional<Registrant> byEmail(long meeting, String email) {
        return of(meeting).values().stream().filter(registrant -> registrant.email().equalsIgnoreCase(email)).reduce((first, last) -> last);
    }

    public Optional<Registrant> byToken(long meeting, String token) {
        return of(meeting).values().stream().filter(registrant -> registrant.token().equals(token)).findFirst();
    }

    private Map<String, Registrant> of(long meeting) {
        return byMeeting.getOrDefault(meeting, new HashMap<>());
    }
}

package org.admitone.simulator.zoom.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Scheduled meetings and those deleted lately.
public final class Meetings {

    private final Map<Long, Meeting> byId = new LinkedHashMap<>();
    private final Map<Long, Meeting> deleted = new LinkedHashMap<>();

    public void put(Meeting meeting) {
        byId.put(meeting.id(), meeting);
    }

    public void delete(Meeting meeting) {
        byId.remove(meeting.id());
        deleted.put(meeting.id(), meeting);
    }

    public Optional<Meeting> recover(long id) {
        Optional<Meeting> back = Optional.ofNullable(deleted.remove(id));
        back.ifPresent(this::put);
        return back;
    }

    public Optional<Meeting> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Meeting> all() {
        return List.copyOf(byId.values());
    }

    public List<Meeting> of(User host) {
        return byId.values().stream().filter(meeting -> meeting.hostId().equals(host.id())).toList();
    }
}

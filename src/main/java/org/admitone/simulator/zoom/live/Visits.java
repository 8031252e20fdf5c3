package org.admitone.simulator.zoom.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.admitone.simulator.zoom.world.Guest;
import org.admitone.simulator.zoom.world.Ids;
import org.admitone.simulator.zoom.world.Stay;

/// All clients. Touched under the world's lock only.
public final class Visits {

    private final Ids ids;
    private final Map<String, Visit> byKey = new LinkedHashMap<>();

    public Visits(Ids ids) {
        this.ids = ids;
    }

    Visit open(long meeting, Guest guest, Standing standing) {
        Visit visit = new Visit(ids.opaque(), meeting, guest, standing);
        byKey.put(visit.key(), visit);
        return visit;
    }

    public Optional<Visit> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public List<Visit> at(long meeting) {
        return byKey.values().stream().filter(visit -> visit.meeting() == meeting && !(visit.standing() instanceof Standing.Out)).toList();
    }

    Optional<Visit> withBadge(Stay.Badge badge) {
        return byKey.values().stream().filter(visit -> switch (visit.standing()) {
            case Standing.Inside(var own) -> own.equals(badge);
            case Standing.InWaitingRoom(var own) -> own.equals(badge);
            case Standing.WaitingForHost _, Standing.Out _ -> false;
        }).findFirst();
    }
}

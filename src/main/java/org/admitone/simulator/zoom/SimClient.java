package org.admitone.simulator.zoom;

import java.util.Optional;
import org.admitone.simulator.zoom.live.Clients;
import org.admitone.simulator.zoom.live.Standing;
import org.admitone.simulator.zoom.live.Visit;
import org.admitone.simulator.zoom.world.Stay;

/// One person's client at a meeting, as a test drives it.
public final class SimClient {

    private final Visit visit;
    private final Clients clients;

    SimClient(Visit visit, Clients clients) {
        this.visit = visit;
        this.clients = clients;
    }

    public Standing standing() {
        return visit.standing();
    }

    public boolean inside() {
        return standing() instanceof Standing.Inside;
    }

    public String name() {
        return visit.guest().name();
    }

    public String key() {
        return visit.key();
    }

    /// The numbers this connection is known by, once it is inside or in the waiting room.
    public Optional<Stay.Badge> badge() {
        return switch (standing()) {
            case Standing.Inside(Stay.Badge badge) -> Optional.of(badge);
            case Standing.InWaitingRoom(Stay.Badge badge) -> Optional.of(badge);
            case Standing.WaitingForHost _, Standing.Out _ -> Optional.empty();
        };
    }

    public void leave() {
        clients.leave(visit);
    }

    /// Gone without a word: the meeting notices after 60 to 90 seconds.
    public void crash() {
        clients.vanish(visit);
    }

    /// The host's button that ends the meeting for all.
    public void endMeeting() {
        clients.end(visit);
    }

    /// The host's button that takes somebody out.
    public void remove(SimClient other) {
        other.badge().ifPresent(badge -> clients.remove(visit, badge.participantUuid()));
    }

    /// The host's button that lets somebody in from the waiting room.
    public void admit(SimClient other) {
        other.badge().ifPresent(badge -> clients.admit(visit, badge.participantUuid()));
    }
}

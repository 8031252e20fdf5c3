package org.admitone.simulator.zoom;

import java.util.Optional;
import org.admitone.simulator.zoom.live.Departures;
import org.admitone.simulator.zoom.live.Standing;
import org.admitone.simulator.zoom.live.Visit;
import org.admitone.simulator.zoom.world.Stay;
import org.admitone.simulator.zoom.world.World;

/// One person's client at a meeting, as a test drives it.
public final class SimClient {

    private final Visit visit;
    private final World world;
    private final Departures departures;

    SimClient(Visit visit, World world, Departures departures) {
        this.visit = visit;
        this.world = world;
        this.departures = departures;
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
        world.run(() -> departures.leave(visit));
    }

    /// Gone without a word: the meeting notices after 60 to 90 seconds.
    public void crash() {
        world.run(() -> departures.vanish(visit));
    }

    /// The host's button that ends the meeting for all.
    public void endMeeting() {
        host();
        world.run(() -> departures.end(visit.meeting()));
    }

    /// The host's button that takes somebody out.
    public void remove(SimClient other) {
        host();
        world.run(() -> world.instances().live(visit.meeting())
                .ifPresent(instance -> other.badge().ifPresent(badge -> departures.remove(instance, badge.participantUuid()))));
    }

    /// The host's button that lets somebody in from the waiting room.
    public void admit(SimClient other) {
        host();
        world.run(() -> departures.admit(other.visit));
    }

    private void host() {
        if (!visit.guest().hosts()) {
            throw new IllegalStateException(name() + " is not the host");
        }
    }
}

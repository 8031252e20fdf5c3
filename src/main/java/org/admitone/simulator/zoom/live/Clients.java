package org.admitone.simulator.zoom.live;

import java.util.Optional;
import org.admitone.simulator.zoom.world.World;

/// Everybody's way in and out, one at a time: what pages, the protocol and tests drive people with.
public final class Clients {

    private final World world;
    private final Doorkeeper doorkeeper;
    private final Lobby lobby;
    private final Departures departures;
    private final Visits visits;

    public Clients(World world, Doorkeeper doorkeeper, Lobby lobby, Departures departures, Visits visits) {
        this.world = world;
        this.doorkeeper = doorkeeper;
        this.lobby = lobby;
        this.departures = departures;
        this.visits = visits;
    }

    /// Who one would be with the link. Changes nothing.
    public Doorkeeper.Answer look(Link link) {
        return world.locked(() -> doorkeeper.who(link));
    }

    public Entry knock(Link link) {
        return world.locked(() -> switch (doorkeeper.who(link)) {
            case Doorkeeper.Comes comes -> lobby.enter(comes.meeting(), comes.guest());
            case Refused refused -> refused;
        });
    }

    public Optional<Visit> find(String key) {
        return world.locked(() -> visits.find(key));
    }

    public void leave(Visit visit) {
        world.run(() -> departures.leave(visit));
    }

    public void vanish(Visit visit) {
        world.run(() -> departures.vanish(visit));
    }

    /// A client that was thought lost speaks again.
    public void revive(Visit visit) {
        world.run(visit::revive);
    }

    /// @throws IllegalStateException only hosts may
    public void end(Visit host) {
        hosts(host);
        world.run(() -> departures.end(host.meeting()));
    }

    /// @throws IllegalStateException only hosts may
    public void remove(Visit host, String participantUuid) {
        hosts(host);
        world.run(() -> world.instances().live(host.meeting()).ifPresent(instance -> departures.remove(instance, participantUuid)));
    }

    /// @throws IllegalStateException only hosts may
    public void admit(Visit host, String participantUuid) {
        hosts(host);
        world.run(() -> visits.at(host.meeting()).stream()
                .filter(visit -> visit.standing() instanceof Standing.InWaitingRoom(var badge) && badge.participantUuid().equals(participantUuid))
                .forEach(departures::admit));
    }

    private static void hosts(Visit visit) {
        if (!visit.guest().hosts()) {
            throw new IllegalStateException(visit.guest().name() + " is not the host");
        }
    }
}

package org.admitone.simulator.zoom.live;

import java.time.Duration;
import java.util.Optional;
import org.admitone.simulator.zoom.hooks.ParticipantNews;
import org.admitone.simulator.zoom.time.Timetable;
import org.admitone.simulator.zoom.world.Behaviour;
import org.admitone.simulator.zoom.world.Ids;
import org.admitone.simulator.zoom.world.Instance;
import org.admitone.simulator.zoom.world.Stay;
import org.admitone.simulator.zoom.world.Switch;
import org.admitone.simulator.zoom.world.World;

/// How people leave: by themselves, by losing their connection, by being taken out, with the whole meeting.
public final class Departures {

    private final World world;
    private final Visits visits;
    private final Rooms rooms;
    private final Behaviour behaviour;
    private final Noticing noticing;

    /// What it takes to notice a lost connection late.
    public record Noticing(Timetable timetable, Ids ids, ParticipantNews news) {}

    public Departures(World world, Visits visits, Rooms rooms, Behaviour behaviour, Noticing noticing) {
        this.world = world;
        this.visits = visits;
        this.rooms = rooms;
        this.behaviour = behaviour;
        this.noticing = noticing;
    }

    public void leave(Visit visit) {
        out(visit, visit.guest().name() + " left the meeting.");
    }

    /// The client is gone without a word; that is noticed only after a while.
    public void vanish(Visit visit) {
        int loss = visit.lose();
        if (behaviour.is(Switch.LOSS_SEEN_AT_ONCE)) {
            disconnect(visit);
        } else {
            noticing.timetable().in(Duration.ofSeconds(60 + noticing.ids().below(31)), () -> noticed(visit, loss));
        }
    }

    private void noticed(Visit visit, int loss) {
        if (visit.stillLost(loss)) {
            disconnect(visit);
        }
    }

    private void disconnect(Visit visit) {
        out(visit, disconnected(visit));
    }

    /// Makes way for another client of the same person. The meeting goes on, even if nobody is in it for this moment.
    void displace(Visit visit) {
        badge(visit).ifPresent(badge -> {
            visit.standing(new Standing.Out(disconnected(visit)));
            world.instances().live(visit.meeting()).ifPresent(instance -> rooms.go(instance, badge, disconnected(visit)));
        });
    }

    private static String disconnected(Visit visit) {
        return visit.guest().name() + " got disconnected from the meeting.";
    }

    private static Optional<Stay.Badge> badge(Visit visit) {
        return switch (visit.standing()) {
            case Standing.InWaitingRoom(Stay.Badge badge) -> Optional.of(badge);
            case Standing.Inside(Stay.Badge badge) -> Optional.of(badge);
            case Standing.WaitingForHost _, Standing.Out _ -> Optional.empty();
        };
    }

    /// Takes somebody out of a running meeting.
    /// @return whether there was such a connection
    public boolean remove(Instance instance, String participantUuid) {
        Optional<Stay> stay = instance.stays().stream().filter(Stay::here).filter(each -> each.badge().participantUuid().equals(participantUuid)).findFirst();
        stay.ifPresent(found -> {
            instance.ban(found.guest());
            String reason = found.place() == Stay.Place.MEETING ? "Removed by host." : "Removed by host from waiting room.";
            visits.withBadge(found.badge()).ifPresentOrElse(visit -> out(visit, reason), () -> rooms.go(instance, found.badge(), reason));
        });
        return stay.isPresent();
    }

    public void admit(Visit visit) {
        if (visit.standing() instanceof Standing.InWaitingRoom(Stay.Badge badge)) {
            world.instances().live(visit.meeting()).ifPresent(instance -> {
                rooms.admit(instance, badge);
                visit.standing(new Standing.Inside(badge));
            });
        }
    }

    /// Ends the running meeting for everybody.
    /// @return whether one was running
    public boolean end(long meeting) {
        Optional<Instance> live = world.instances().live(meeting);
        live.ifPresent(instance -> rooms.end(instance, Rooms.HOST_ENDED));
        return live.isPresent();
    }

    private void out(Visit visit, String reason) {
        switch (visit.standing()) {
            case Standing.WaitingForHost() -> {
                world.meetings().find(visit.meeting()).ifPresent(meeting -> noticing.news().stoppedWaitingForHost(meeting, visit.guest()));
                visit.standing(new Standing.Out(reason));
            }
            case Standing.InWaitingRoom(Stay.Badge badge) -> close(visit, badge, reason);
            case Standing.Inside(Stay.Badge badge) -> close(visit, badge, reason);
            case Standing.Out(String why) -> {
            }
        }
    }

    private void close(Visit visit, Stay.Badge badge, String reason) {
        visit.standing(new Standing.Out(reason));
        world.instances().live(visit.meeting()).ifPresent(instance -> {
            rooms.go(instance, badge, reason);
            if (instance.inside().isEmpty()) {
                rooms.end(instance, Rooms.HOST_ENDED);
            } else if (!instance.hostInside() && behaviour.is(Switch.ORPHANS_GET_A_HOST)) {
                rooms.makeHost(instance, instance.inside().getFirst());
            }
        });
    }
}

package org.admitone.simulator.zoom.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.admitone.simulator.zoom.hooks.ParticipantNews;
import org.admitone.simulator.zoom.time.Timetable;
import org.admitone.simulator.zoom.world.Behaviour;
import org.admitone.simulator.zoom.world.Guest;
import org.admitone.simulator.zoom.world.Instance;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Plan;
import org.admitone.simulator.zoom.world.SecondDevice;
import org.admitone.simulator.zoom.world.Stay;
import org.admitone.simulator.zoom.world.Switch;
import org.admitone.simulator.zoom.world.User;
import org.admitone.simulator.zoom.world.World;

/// Lets people with a good link in, makes them wait, or turns them away for what is going on inside.
public final class Lobby {

    private static final Duration WAITING_IS_TOLD_AFTER = Duration.ofSeconds(30);

    private final World world;
    private final Visits visits;
    private final Rooms rooms;
    private final Behaviour behaviour;
    private final Waiting waiting;
    private final Departures departures;

    public Lobby(World world, Visits visits, Rooms rooms, Behaviour behaviour, Waiting waiting, Departures departures) {
        this.world = world;
        this.visits = visits;
        this.rooms = rooms;
        this.behaviour = behaviour;
        this.waiting = waiting;
        this.departures = departures;
    }

    /// Time, and whom to tell, while people wait for a host.
    public record Waiting(Clock clock, Timetable timetable, ParticipantNews news) {}

    public Entry enter(Meeting meeting, Guest guest) {
        Optional<Instance> live = world.instances().live(meeting.id());
        if (live.isPresent()) {
            return into(live.get(), guest);
        }
        if (guest.hosts()) {
            return begin(meeting, guest);
        }
        return mayComeFirst(meeting) ? first(meeting, guest) : waits(meeting, guest);
    }

    private Entry begin(Meeting meeting, Guest host) {
        int atOnce = world.users().find(meeting.hostId()).filter(User::licensed).map(user -> behaviour.plan().meetingsAtOnce()).orElse(1);
        if (world.instances().runBy(meeting.hostId()) >= atOnce) {
            return Refused.HOST_BUSY;
        }
        Instance instance = rooms.begin(meeting);
        Entry entry = into(instance, host);
        visits.at(meeting.id()).stream().filter(visit -> visit.standing() instanceof Standing.WaitingForHost).forEach(visit -> moveIn(instance, visit));
        return entry;
    }

    private Entry first(Meeting meeting, Guest guest) {
        Instance instance = rooms.begin(meeting);
        waiting.news().joinedBeforeHost(instance, guest);
        return into(instance, guest);
    }

    private boolean mayComeFirst(Meeting meeting) {
        int minutes = meeting.settings().path("jbh_time").asInt(0);
        boolean inTime = minutes == 0 || meeting.startsAt().filter(start -> waiting.clock().instant().isBefore(start.minus(Duration.ofMinutes(minutes)))).isEmpty();
        return meeting.says("join_before_host") && !meeting.says("waiting_room") && inTime;
    }

    private Entry waits(Meeting meeting, Guest guest) {
        Visit visit = visits.open(meeting.id(), guest, new Standing.WaitingForHost());
        waiting.timetable().in(WAITING_IS_TOLD_AFTER, () -> {
            if (visit.standing() instanceof Standing.WaitingForHost) {
                waiting.news().waitsForHost(meeting, guest);
            }
        });
        return new Entry.Entered(visit);
    }

    private Entry into(Instance instance, Guest guest) {
        Optional<Refused> turnedAway = turnedAway(instance, guest);
        if (turnedAway.isPresent()) {
            return turnedAway.get();
        }
        Visit visit = visits.open(instance.meeting().id(), guest, new Standing.WaitingForHost());
        take(instance, visit);
        return new Entry.Entered(visit);
    }

    /// Somebody who waited for the host; what has happened meanwhile may keep them out after all.
    private void moveIn(Instance instance, Visit visit) {
        turnedAway(instance, visit.guest()).ifPresentOrElse(refused -> visit.standing(new Standing.Out(refused.why())), () -> take(instance, visit));
    }

    private void take(Instance instance, Visit visit) {
        boolean queue = instance.meeting().says("waiting_room") && !visit.guest().hosts();
        Stay.Badge badge = rooms.come(instance, visit.guest(), queue ? Stay.Place.WAITING_ROOM : Stay.Place.MEETING);
        visit.standing(queue ? new Standing.InWaitingRoom(badge) : new Standing.Inside(badge));
    }

    private Optional<Refused> turnedAway(Instance instance, Guest guest) {
        if (instance.banned(guest) && !behaviour.is(Switch.REMOVED_MAY_RETURN)) {
            return Optional.of(Refused.REMOVED);
        }
        return elsewhere(instance, guest).or(() -> instance.inside().size() >= places()
                ? Optional.of(Refused.FULL) : Optional.empty());
    }

    private int places() {
        if (behaviour.is(Switch.LARGE_MEETINGS)) {
            return 1_000;
        }
        return behaviour.plan() == Plan.BUSINESS ? 300 : 100;
    }

    /// One registrant on two devices. A device that vanished does not stand in the way of its owner coming back.
    private Optional<Refused> elsewhere(Instance instance, Guest guest) {
        boolean one = instance.meeting().registration() && !instance.meeting().says("allow_multiple_devices");
        SecondDevice rule = behaviour.quirks().secondDevice();
        if (!one || rule == SecondDevice.ALLOW) {
            return Optional.empty();
        }
        for (Visit other : visits.at(instance.meeting().id())) {
            if (other.guest().sameRegistrant(guest) && !(other.standing() instanceof Standing.WaitingForHost)) {
                if (rule == SecondDevice.REFUSE && !other.lost()) {
                    return Optional.of(Refused.ALREADY_INSIDE);
                }
                departures.displace(other);
            }
        }
        return Optional.empty();
    }
}

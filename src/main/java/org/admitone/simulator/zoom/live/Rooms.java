package org.admitone.simulator.zoom.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.admitone.simulator.zoom.hooks.MeetingNews;
import org.admitone.simulator.zoom.hooks.ParticipantNews;
import org.admitone.simulator.zoom.time.Timetable;
import org.admitone.simulator.zoom.world.Guest;
import org.admitone.simulator.zoom.world.Ids;
import org.admitone.simulator.zoom.world.Instance;
import org.admitone.simulator.zoom.world.Meeting;
import org.admitone.simulator.zoom.world.Stay;
import org.admitone.simulator.zoom.world.User;
import org.admitone.simulator.zoom.world.World;

/// Running meetings: begins and ends them, opens and closes connections, and tells of all of it. Decides nothing about who may.
public final class Rooms {

    private static final Duration FREE_MEETING = Duration.ofMinutes(40);
    static final String HOST_ENDED = "Host ended the meeting.";
    private static final String TIME_OVER = "Exceeded free meeting minutes limit.";

    /// Where the news of a meeting and of its people go.
    public record Heralds(MeetingNews meetings, ParticipantNews people) {}

    private final World world;
    private final Visits visits;
    private final Ids ids;
    private final Clock clock;
    private final Timetable timetable;
    private final Heralds heralds;

    public Rooms(World world, Visits visits, Ids ids, Clock clock, Timetable timetable, Heralds heralds) {
        this.world = world;
        this.visits = visits;
        this.ids = ids;
        this.clock = clock;
        this.timetable = timetable;
        this.heralds = heralds;
    }

    Instance begin(Meeting meeting) {
        Instance instance = new Instance(meeting, clock.instant());
        world.instances().add(instance);
        heralds.meetings().started(instance);
        if (world.users().find(meeting.hostId()).filter(User::licensed).isEmpty()) {
            timetable.in(FREE_MEETING, () -> timeIsOver(instance));
        }
        return instance;
    }

    /// A host alone may go on.
    private void timeIsOver(Instance instance) {
        if (instance.live() && instance.inside().size() > 1) {
            end(instance, TIME_OVER);
        }
    }

    Stay.Badge come(Instance instance, Guest guest, Stay.Place place) {
        Stay stay = new Stay(new Stay.Badge(ids.connection(), ids.participant()), guest, place, clock.instant(), Optional.empty());
        instance.add(stay);
        if (place == Stay.Place.MEETING) {
            heralds.people().joined(instance, stay);
        } else {
            heralds.people().waitingRoom("joined_waiting_room", instance, stay, stay.since());
        }
        return stay.badge();
    }

    /// From the waiting room into the meeting: the same person, the same badge, a new row in the report.
    void admit(Instance instance, Stay.Badge badge) {
        instance.stay(badge).filter(Stay::here).ifPresent(waiting -> {
            heralds.people().waitingRoom("admitted", instance, waiting, clock.instant());
            heralds.people().waitingRoom("left_waiting_room", instance, waiting, clock.instant());
            Stay inside = new Stay(badge, waiting.guest(), Stay.Place.MEETING, clock.instant(), Optional.empty());
            instance.change(badge, before -> inside);
            heralds.people().joined(instance, inside);
        });
    }

    /// Closes one connection. Does nothing when it is closed already.
    void go(Instance instance, Stay.Badge badge, String reason) {
        instance.stay(badge).filter(Stay::here).ifPresent(here -> {
            Stay gone = here.left(clock.instant(), reason);
            instance.change(badge, before -> gone);
            if (here.place() == Stay.Place.MEETING) {
                heralds.people().left(instance, gone);
            } else {
                heralds.people().waitingRoom("left_waiting_room", instance, gone, clock.instant());
            }
        });
    }

    void makeHost(Instance instance, Stay heir) {
        instance.change(heir.badge(), stay -> stay.as(Guest.Role.HOST));
        instance.stay(heir.badge()).ifPresent(host -> heralds.people().roleChanged(instance, host, heir.guest().role(), clock.instant()));
    }

    void end(Instance instance, String reason) {
        visits.at(instance.meeting().id()).stream().filter(visit -> !(visit.standing() instanceof Standing.WaitingForHost))
                .forEach(visit -> visit.standing(new Standing.Out(reason)));
        instance.stays().stream().filter(Stay::here).forEach(stay -> go(instance, stay.badge(), reason));
        instance.end(clock.instant());
        heralds.meetings().ended(instance);
        world.meetings().find(instance.meeting().id()).ifPresent(meeting -> world.meetings().put(meeting.next(ids.instance())));
    }
}

package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.api.ZoomTrouble;
import org.admitone.provider.zoom.meetings.Reply.Done;
import org.admitone.provider.zoom.meetings.Reply.Reach;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// Carries out one step for one session's meeting and writes down what came of it. Each may be carried out again.
@Component
final class MeetingSteps {

    private static final Duration HOST_AGAIN = Duration.ofSeconds(30);
    private static final Duration HOSTS_AGAIN = Duration.ofMinutes(10);
    /// So long before the door opens nothing waits any more for a licence to be saved.
    private static final Duration WAITS_UNTIL = Duration.ofDays(1);
    private static final String MOVES_FIRST = "The host kept for it still holds a meeting that moves to another host. It is made as soon as that one has moved.";
    private static final String NO_HOST = "No host is free at that time. Add a host account, or move one of the sessions that are held at the same time.";

    private final PostgresPlaces places;
    private final PostgresMeetingBook book;
    private final MeetingCalls zoom;
    private final MeetingMaking making;
    private final MeetingUpkeep upkeep;
    private final Clock clock;

    MeetingSteps(PostgresPlaces places, PostgresMeetingBook book, MeetingCalls zoom, MeetingMaking making, MeetingUpkeep upkeep, Clock clock) {
        this.places = places;
        this.book = book;
        this.zoom = zoom;
        this.making = making;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    /// True when the next step may follow at once.
    boolean carryOut(Step step, PostgresMeetings.Task task, ZoomHouse.SetUp setUp) {
        return switch (step) {
            case Step.Rest() -> false;
            case Step.ChooseHost() -> chooseHost(task, setUp);
            case Step.Make(var place) -> making.make(task, place);
            case Step.LookForIt(var place) -> making.lookFor(task, place);
            case Step.Drop() -> drop(task.session());
            case Step.Adjust(var place, var number) -> upkeep.adjust(task, place, number, setUp);
            case Step.Compare(var place, var number) -> upkeep.compare(task, place, number);
            case Step.Remove(var number) -> remove(task, number);
            case Step.Close(var number) -> close(task, number);
            case Step.SweepUp(var place) -> sweepUp(task, place.host());
        };
    }

    private boolean chooseHost(PostgresMeetings.Task task, ZoomHouse.SetUp setUp) {
        Instant now = clock.instant();
        if (task.passedOver().isEmpty() && task.session().hours().opensAt().isAfter(now.plus(WAITS_UNTIL)) && places.isBeingVacated(task.session())) {
            places.hostless(task.session(), MOVES_FIRST, now, now.plus(HOST_AGAIN));
            return false;
        }
        List<ZoomHouse.Host> hosts = setUp.hosts().stream().filter(host -> !task.passedOver().contains(host.id())).toList();
        Optional<Place> place = places.free(task.session(), hosts.stream().filter(host -> host.left() > 0).toList());
        if (place.isEmpty()) {
            return places.free(task.session(), hosts).map(usedUp -> anotherDay(task, hosts, now)).orElseGet(() -> hostless(task, now));
        }
        return places.take(task.session(), place.get(), now);
    }

    /// A host is free then, but has written all that it may for now.
    private boolean anotherDay(PostgresMeetings.Task task, List<ZoomHouse.Host> hosts, Instant now) {
        Instant more = hosts.stream().map(ZoomHouse.Host::moreFrom).min(Instant::compareTo).orElseThrow();
        places.hostless(task.session(), "Zoom lets no more meetings of this host be made or changed before " + ZoomTrouble.TO_READ.format(more) + ".", now, more);
        return false;
    }

    private boolean hostless(PostgresMeetings.Task task, Instant now) {
        places.hostless(task.session(), NO_HOST, now, now.plus(task.passedOver().isEmpty() ? HOST_AGAIN : HOSTS_AGAIN));
        return false;
    }

    private boolean drop(PlannedSession session) {
        book.dropped(session.plan().session());
        return false;
    }

    private boolean remove(PostgresMeetings.Task task, MeetingNumber number) {
        if (!clock.instant().isBefore(task.session().hours().opensAt())) {
            zoom.end(number);           // somebody may be inside; whether it worked shows in the removal
        }
        return switch (zoom.remove(number)) {
            case Reply.Got<Done> _, Reply.Gone<Done> _ -> {
                making.removed(task.session(), number);
                yield true;
            }
            case Reply.NotNow<Done>(var until, _, var words) -> later(task.session().plan().session(), words, until);
            case Reply.Unclear<Done> _ -> later(task.session().plan().session(), "Zoom did not answer to the removal.", again(task));
            case Reply.Refused<Done>(_, var words) -> later(task.session().plan().session(), words, again(task));
        };
    }

    private boolean close(PostgresMeetings.Task task, MeetingNumber number) {
        return switch (zoom.end(number)) {
            case Reply.Got<Done> _, Reply.Gone<Done> _, Reply.Refused<Done> _ -> {      // refused: it does not run
                book.closed(task.session().plan().session(), number, clock.instant());
                yield false;
            }
            case Reply.NotNow<Done>(var until, _, var words) -> later(task.session().plan().session(), words, until);
            case Reply.Unclear<Done> _ -> later(task.session().plan().session(), "Zoom did not answer to the end of the class.", again(task));
        };
    }

    private boolean sweepUp(PostgresMeetings.Task task, HostId host) {
        SessionId session = task.session().plan().session();
        switch (making.onlyOne(task.session(), host, Optional.empty())) {
            case Reply.Got<Done> _, Reply.Gone<Done> _ -> book.sweptUp(session);
            case Reply.NotNow<Done>(var until, Reach _, var words) -> later(session, words, until);
            case Reply.Unclear<Done> _, Reply.Refused<Done> _ -> book.postpone(session, null, again(task));
        }
        return false;
    }

    private boolean later(SessionId session, String problem, Instant next) {
        book.postpone(session, problem, next);
        return false;
    }

    private Instant again(PostgresMeetings.Task task) {
        return clock.instant().plus(Patience.after(task.tries()));
    }
}

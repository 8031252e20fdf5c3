package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.meetings.MeetingCalls.Shown;
import org.admitone.provider.zoom.meetings.Reply.Done;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps a meeting as its session is: looks at it, changes it where it shows something else, and looks again. A meeting that vanished at Zoom,
/// or whose host is not free at the session's new time, is made anew with everybody's ways in.
@Component
final class MeetingUpkeep {

    private static final String CLASH = "The session was prolonged into another meeting of its host. Zoom may not let the other one begin before this one ends.";

    private static final String PASSCODE = "Its passcode was changed.";

    private static final String DELETED = "It was deleted at Zoom.";

    /// As the pool has it.
    private static final Duration STAYS_BEFORE = Duration.ofHours(2);

    private static final Duration WRITE_IS_OVER = Duration.ofSeconds(30);

    private final MeetingCalls zoom;
    private final PostgresMeetingBook book;
    private final PostgresPlaces places;
    private final MeetingMaking making;
    private final MeetingLines lines;
    private final Clock clock;

    MeetingUpkeep(MeetingCalls zoom, PostgresMeetingBook book, PostgresPlaces places, MeetingMaking making, MeetingLines lines, Clock clock) {
        this.zoom = zoom;
        this.book = book;
        this.places = places;
        this.making = making;
        this.lines = lines;
        this.clock = clock;
    }

    boolean adjust(PostgresMeetings.Task task, Place place, MeetingNumber number, ZoomHouse.SetUp setUp) {
        boolean placed = placeAt(task.session(), place, setUp);
        if (!placed && mayBeMadeAnew(task.session(), place)) {
            return makeAnew(task, number);
        }
        List<String> clash = placed ? List.of() : List.of(CLASH);
        return switch (zoom.read(number, task.session().plan())) {
            case Reply.Got<Shown>(var shown) when shown.shows(task.session().plan()) -> {
                book.adjusted(session(task), task.session().revision(), both(shown.differences(), clash), null, making.nextLook(task.session()));
                yield true;
            }
            case Reply.Got<Shown>(var before) -> change(task, place, before, clash);
            case Reply.Gone<Shown> _ -> vanished(task, number);
            case Reply.NotNow<Shown>(var until, _, var words) -> later(task, words, until);
            case Reply.Unclear<Shown> _ -> later(task, "Zoom does not answer; the meeting is changed as soon as it does.", again(task));
            case Reply.Refused<Shown>(_, var words) -> later(task, words, again(task));
        };
    }

    /// Once the door is open only where the host has failed, another is kept for it, and nobody has been given a way into it.
    private boolean mayBeMadeAnew(PlannedSession session, Place place) {
        return clock.instant().isBefore(session.hours().opensAt()) || places.isElsewhere(session, place.host(), Set.of()) && places.nobodyHasAWay(session);
    }

    /// The host is needed at the hours as they are now: on the same place, or on another one of the same host.
    private boolean placeAt(PlannedSession session, Place place, ZoomHouse.SetUp setUp) {
        if (places.isElsewhere(session, place.host(), mayTakeOver(session, setUp))) {
            return false;
        }
        if (places.move(session, place)) {
            return true;
        }
        List<ZoomHouse.Host> same = setUp.hosts().stream().filter(host -> host.id().equals(place.host())).toList();     // whatever is left of its day
        return places.free(session, same).map(other -> places.move(session, other)).orElse(false);
    }

    /// What staff let go works where it is. It moves in good time, and only where it can be made at once: else it would be nowhere until the next day.
    private Set<HostId> mayTakeOver(PlannedSession session, ZoomHouse.SetUp setUp) {
        return session.hours().opensAt().isBefore(clock.instant().plus(STAYS_BEFORE)) ? Set.of()
                : setUp.hosts().stream().filter(host -> host.left() > 0).map(ZoomHouse.Host::id).collect(Collectors.toSet());
    }

    private boolean makeAnew(PostgresMeetings.Task task, MeetingNumber number) {
        return switch (zoom.remove(number)) {
            case Reply.Got<Done> _, Reply.Gone<Done> _ -> vanished(task, number);
            case Reply.NotNow<Done>(var until, _, var words) -> later(task, words, until);
            case Reply.Unclear<Done> _ -> later(task, "Zoom does not answer; the meeting moves to another host as soon as it does.", again(task));
            case Reply.Refused<Done>(_, var words) -> later(task, words, again(task));
        };
    }

    private boolean vanished(PostgresMeetings.Task task, MeetingNumber number) {
        return lines.with(() -> book.lost(session(task), number, clock.instant()), "place.removed", task.session(), Map.of("meeting", number.value(), "again", true));
    }

    private boolean change(PostgresMeetings.Task task, Place place, Shown before, List<String> clash) {
        if (!before.face().startsAt().equals(task.session().plan().startsAt())) {
            book.linksMayChange(session(task), clock.instant().plus(WRITE_IS_OVER));      // also where nobody hears that they did
        }
        return switch (zoom.change(place.host(), before.number(), task.session().plan())) {
            case Reply.Got<Done> _ -> changed(task, before, clash);
            case Reply.Gone<Done> _ -> vanished(task, before.number());
            case Reply.NotNow<Done>(var until, _, var words) -> later(task, words, until);
            case Reply.Unclear<Done> _ -> later(task, "Zoom did not answer; what the meeting shows is being looked at.", again(task));
            case Reply.Refused<Done>(_, var words) -> later(task, words, again(task));
        };
    }

    /// Read back; what Zoom made of it is shown to staff. Where the time moved, links may have changed, too.
    private boolean changed(PostgresMeetings.Task task, Shown before, List<String> clash) {
        MeetingPlan plan = task.session().plan();
        return switch (zoom.read(before.number(), plan)) {
            case Reply.Got<Shown>(var shown) -> {
                Instant waysLookAt = before.face().startsAt().equals(plan.startsAt()) ? null : clock.instant();
                List<String> differences = both(shown.differences(), clash);
                yield lines.with(() -> book.adjusted(session(task), task.session().revision(), differences, waysLookAt, making.nextLook(task.session())),
                        "place.changed", task.session(), Map.of("meeting", before.number().value(), "differences", differences));
            }
            case Reply.Gone<Shown> _ -> vanished(task, before.number());
            case Reply.NotNow<Shown>(var until, _, var words) -> later(task, words, until);
            case Reply.Unclear<Shown> _ -> later(task, null, again(task));
            case Reply.Refused<Shown>(_, var words) -> later(task, words, again(task));
        };
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// Still there, still as it should be, and the only one.
    boolean compare(PostgresMeetings.Task task, Place place, MeetingNumber number) {
        return switch (making.onlyOne(task.session(), place.host(), Optional.of(number))) {
            case Reply.Got<Done> _, Reply.Gone<Done> _ -> compareIt(task, place, number);
            case Reply.NotNow<Done>(var until, _, _) -> later(task, null, until);
            case Reply.Unclear<Done> _, Reply.Refused<Done> _ -> later(task, null, again(task));
        };
    }

    private boolean compareIt(PostgresMeetings.Task task, Place place, MeetingNumber number) {
        return switch (zoom.read(number, task.session().plan())) {
            case Reply.Got<Shown>(var shown) -> compared(task, place, shown);
            case Reply.Gone<Shown> _ -> {
                lines.drifted(task.session(), place.host(), List.of(DELETED));
                yield vanished(task, number);
            }
            case Reply.NotNow<Shown>(var until, _, _) -> later(task, null, until);
            case Reply.Unclear<Shown> _, Reply.Refused<Shown> _ -> later(task, null, again(task));
        };
    }

    /// What Zoom made otherwise from the beginning stays so and is shown; what somebody changed since is put back.
    private boolean compared(PostgresMeetings.Task task, Place place, Shown shown) {
        Instant next = making.nextLook(task.session());
        boolean ownPasscode = making.passcodes().isAsMade(task.session(), shown);
        List<String> known = book.differences(session(task));
        List<String> fresh = both(shown.differences().stream().filter(one -> !known.contains(one)).toList(), ownPasscode ? List.of() : List.of(PASSCODE));
        if (shown.shows(task.session().plan()) && fresh.isEmpty()) {
            book.compared(session(task), shown.differences(), next);
            return true;
        }
        lines.drifted(task.session(), place.host(), fresh.isEmpty() ? shown.differences() : fresh);
        if (!change(task, place, shown, List.of()) || !ownPasscode && !passcodeIsBack(task, place, shown)) {
            return false;
        }
        List<String> left = book.differences(session(task));
        book.compared(session(task), left, next);
        if (fresh.stream().noneMatch(left::contains)) {
            lines.mended(task.session(), place.host());
        }
        return true;
    }

    private boolean passcodeIsBack(PostgresMeetings.Task task, Place place, Shown shown) {
        return switch (making.passcodes().putBack(task.session(), place.host(), shown)) {
            case Reply.Got<Done> _, Reply.Refused<Done> _ -> true;
            case Reply.Gone<Done> _ -> vanished(task, shown.number());
            case Reply.NotNow<Done>(var until, _, var words) -> later(task, words, until);
            case Reply.Unclear<Done> _ -> later(task, null, again(task));
        };
    }

    private static SessionId session(PostgresMeetings.Task task) {
        return task.session().plan().session();
    }

    private boolean later(PostgresMeetings.Task task, @Nullable String problem, Instant next) {
        book.postpone(session(task), problem, next);
        return false;
    }

    private Instant again(PostgresMeetings.Task task) {
        return clock.instant().plus(Patience.after(task.tries()));
    }
}

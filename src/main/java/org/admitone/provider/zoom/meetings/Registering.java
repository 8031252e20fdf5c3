package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.meetings.PostgresWanted.Meeting;
import org.admitone.provider.zoom.meetings.Reply.Reach;
import org.admitone.provider.zoom.meetings.WayCalls.Newcomer;
import org.admitone.provider.zoom.meetings.WayCalls.Registered;
import org.springframework.stereotype.Component;

/// Registers everybody wanted, thirty at a call, before the class: whoever knocks finds the way in ready. Runs on every node, every second and
/// when rung; one worker at a time per session. What was asked for and not answered is looked up before it is asked for again.
@Component
final class Registering {

    private static final int CLASSES_AT_ONCE = 5;
    private static final int MOST_CALLS = 10;
    private static final Duration PARTLY = Duration.ofSeconds(2);
    private static final Duration REFUSED_AGAIN = Duration.ofMinutes(10);
    private static final Duration ONE_REFUSED_AGAIN = Duration.ofHours(1);

    private final ZoomHouse house;
    private final PostgresWanted wanted;
    private final PostgresTurns turns;
    private final WayCalls zoom;
    private final ZoomSeals seals;
    private final Clock clock;

    Registering(ZoomHouse house, PostgresWanted wanted, PostgresTurns turns, WayCalls zoom, ZoomSeals seals, Clock clock) {
        this.house = house;
        this.wanted = wanted;
        this.turns = turns;
        this.zoom = zoom;
        this.seals = seals;
        this.clock = clock;
    }

    /// True when there may be more to do at once.
    boolean round() {
        if (house.now().isEmpty()) {
            return false;
        }
        boolean more = false;
        for (Meeting meeting : wanted.due(clock.instant(), CLASSES_AT_ONCE)) {
            Optional<PostgresTurns.Turn> turn = turns.take(PostgresTurns.About.WAYS, meeting.session());
            if (turn.isPresent()) {
                try (PostgresTurns.Turn mine = turn.get()) {
                    more |= work(meeting, mine);
                }
            }
        }
        return more;
    }

    /// The nearest class first; a large one that is far away lets others in between.
    private boolean work(Meeting meeting, PostgresTurns.Turn mine) {
        boolean moved = false;
        boolean goOn = true;
        for (int calls = 0; goOn && calls < MOST_CALLS && mine.isStillMine(); calls++) {
            goOn = wanted.inDoubt(meeting.session(), clock.instant()) ? look(meeting) : register(meeting);
            moved |= goOn;
        }
        return moved;
    }

    private boolean register(Meeting meeting) {
        List<PostgresWanted.Way> ways = wanted.ask(meeting.session(), clock.instant(), WayCalls.AT_ONCE);
        if (ways.isEmpty()) {
            wanted.goesOn(meeting.session());
            return false;
        }
        List<UUID> ids = ways.stream().map(PostgresWanted.Way::id).toList();
        List<Newcomer> newcomers = ways.stream().map(way -> new Newcomer(way.alias(), way.shownName())).toList();
        return switch (zoom.register(meeting.number(), newcomers)) {
            case Reply.Got<List<Registered>>(var done) -> registered(meeting, ids, done);
            case Reply.Unclear<List<Registered>> _ -> unclear(ids, Step.SETTLES);
            case Reply.NotNow<List<Registered>>(var until, Reach reach, var words) when reach == Reach.THIS -> refused(ids, words, until);
            case Reply.NotNow<List<Registered>>(var until, _, var words) -> notNow(meeting, ids, words, until);
            case Reply.Gone<List<Registered>> _ -> gone(meeting, ids);
            case Reply.Refused<List<Registered>>(Reach reach, var words) when reach == Reach.THIS ->
                    refused(ids, words, clock.instant().plus(ONE_REFUSED_AGAIN));
            case Reply.Refused<List<Registered>>(_, var words) -> notNow(meeting, ids, words, clock.instant().plus(REFUSED_AGAIN));
        };
    }

    private boolean registered(Meeting meeting, List<UUID> asked, List<Registered> done) {
        List<PostgresWanted.Ready> ready = sealed(done);
        wanted.ready(meeting.number(), ready);
        Set<UUID> answered = ready.stream().map(PostgresWanted.Ready::way).collect(Collectors.toSet());
        List<UUID> open = asked.stream().filter(way -> !answered.contains(way)).toList();
        if (!open.isEmpty()) {
            wanted.unclear(open, clock.instant().plus(PARTLY));
        }
        return true;
    }

    private List<PostgresWanted.Ready> sealed(List<Registered> all) {
        return all.stream().flatMap(each -> Alias.wayOf(each.alias())
                .map(way -> new PostgresWanted.Ready(way, each.registrant(), seals.seal(each.link(), way))).stream()).toList();
    }

    private boolean unclear(List<UUID> ways, Duration until) {
        wanted.unclear(ways, clock.instant().plus(until));
        return false;
    }

    private boolean notNow(Meeting meeting, List<UUID> ways, String words, Instant until) {
        wanted.notAsked(ways, null, null);
        wanted.waitWith(meeting.session(), words, until);
        return false;
    }

    private boolean gone(Meeting meeting, List<UUID> ways) {
        wanted.notAsked(ways, null, null);
        wanted.meetingGone(meeting.session(), clock.instant());
        return false;
    }

    /// Thirty were refused: they go one by one. One was refused: staff see why.
    private boolean refused(List<UUID> ways, String words, Instant next) {
        wanted.notAsked(ways, words, ways.size() > 1 ? null : next);
        return true;
    }

    /// What Zoom has: found ways are ready, changed links are taken over, the rest is asked for anew.
    private boolean look(Meeting meeting) {
        Instant then = clock.instant();
        return switch (zoom.registered(meeting.number())) {
            case Reply.Got<List<Registered>>(var all) -> {
                List<PostgresWanted.Ready> known = sealed(all);
                wanted.ready(meeting.number(), known);
                wanted.relink(meeting.session(), known);
                wanted.notThere(meeting.session(), then);
                wanted.looked(meeting.session(), then);
                yield true;
            }
            case Reply.NotNow<List<Registered>>(var until, _, var words) -> later(meeting, words, until);
            case Reply.Unclear<List<Registered>> _ -> later(meeting, "Zoom does not answer; registration goes on as soon as it does.", then.plus(Step.SETTLES));
            case Reply.Gone<List<Registered>> _ -> {
                wanted.meetingGone(meeting.session(), then);
                yield false;
            }
            case Reply.Refused<List<Registered>>(_, var words) -> later(meeting, words, then.plus(REFUSED_AGAIN));
        };
    }

    private boolean later(Meeting meeting, String words, Instant until) {
        wanted.waitWith(meeting.session(), words, until);
        return false;
    }
}

package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.meetings.WayCalls.Newcomer;
import org.admitone.provider.zoom.meetings.WayCalls.Registered;
import org.springframework.stereotype.Component;

/// Registers one person who waits at the door: enrolled a moment ago, let in by staff, or coming back after the last way was used up.
@Component
final class OnTheSpot {

    /// A call that has been out for longer is not waited for: a spare will do.
    private static final Duration WORTH_WAITING = Duration.ofSeconds(8);

    private final ZoomHouse house;
    private final PostgresWanted wanted;
    private final PostgresShownNames names;
    private final WayCalls zoom;
    private final ZoomSeals seals;
    private final Clock clock;

    OnTheSpot(ZoomHouse house, PostgresWanted wanted, PostgresShownNames names, WayCalls zoom, ZoomSeals seals, Clock clock) {
        this.house = house;
        this.wanted = wanted;
        this.names = names;
        this.zoom = zoom;
        this.seals = seals;
        this.clock = clock;
    }

    enum Tried {
        /// The person's way is ready, if it could be had; whatever is left open, the background takes up.
        DONE,
        /// Another call for it is out at this moment: it is ready soon, under the person's own name.
        UNDER_WAY
    }

    Tried register(Sitter who, MeetingNumber meeting) {
        Optional<ZoomHouse.SetUp> setUp = house.now();
        if (setUp.isEmpty()) {
            return Tried.DONE;
        }
        Instant now = clock.instant();
        Optional<PostgresWanted.Way> way = wanted.askFor(who.session(), who.person().value(), names.of(who, setUp.get().names()), setUp.get().aliasDomain(), now);
        if (way.isEmpty()) {
            return wanted.underWay(who.session(), who.person().value(), now.minus(WORTH_WAITING)) ? Tried.UNDER_WAY : Tried.DONE;
        }
        register(meeting, way.get());
        return Tried.DONE;
    }

    private void register(MeetingNumber meeting, PostgresWanted.Way way) {
        switch (zoom.registerNow(meeting, new Newcomer(way.alias(), way.shownName()))) {
            case Reply.Got<Registered>(var done) ->
                    wanted.ready(meeting, List.of(new PostgresWanted.Ready(way.id(), done.registrant(), seals.seal(done.link(), way.id()))));
            case Reply.Unclear<Registered> _ -> wanted.unclear(List.of(way.id()), clock.instant().plus(Step.SETTLES));
            case Reply.NotNow<Registered>(var until, _, _) -> wanted.notAsked(List.of(way.id()), null, until);
            case Reply.Gone<Registered> _, Reply.Refused<Registered> _ -> wanted.notAsked(List.of(way.id()), null, null);
        }
    }
}

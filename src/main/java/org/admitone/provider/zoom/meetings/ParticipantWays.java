package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.admission.SeatId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The personal way: prepared, or had on the spot, or a spare.
@Component
final class ParticipantWays {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final String NO_WAY = "Zoom does not answer at the moment.";
    private static final String BEING_PREPARED = "Your way in is being prepared this very moment.";

    private final PostgresGivings givings;
    private final Giving giving;
    private final OnTheSpot onTheSpot;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipantWays(PostgresGivings givings, Giving giving, OnTheSpot onTheSpot, ApplicationEventPublisher events, Clock clock) {
        this.givings = givings;
        this.giving = giving;
        this.onTheSpot = onTheSpot;
        this.events = events;
        this.clock = clock;
    }

    /// A way is used up before its time.
    record WayBurnt() {}

    Way enter(Sitter who, PostgresGivings.Meeting meeting) {
        Giving.Outcome own = giving.own(who);
        if (own instanceof Giving.Outcome.NoneThere) {
            if (onTheSpot.register(who, meeting.number()) == OnTheSpot.Tried.UNDER_WAY) {
                return notYet(BEING_PREPARED);
            }
            own = giving.ownOrSpare(who);
        }
        return switch (own) {
            case Giving.Outcome.Given(var link) -> new Way.Go(link, who, Way.As.PARTICIPANT);
            case Giving.Outcome.SeatEnded() -> new Way.NotSeated();
            case Giving.Outcome.NoneThere(), Giving.Outcome.Noted() -> notYet(NO_WAY);
        };
    }

    private Way notYet(String why) {
        return new Way.NotYet(why, clock.instant().plus(SOON));
    }

    void burn(SeatId seat) {
        if (givings.burn(seat, clock.instant())) {
            events.publishEvent(new WayBurnt());
        }
    }

    void burnUnused(UUID way) {
        if (givings.burnUnused(way, clock.instant())) {
            events.publishEvent(new WayBurnt());
        }
    }
}

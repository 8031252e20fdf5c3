package org.admitone.provider.zoom.meetings;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.admitone.admission.RemoteSeats;
import org.admitone.admission.SeatClaims;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.admission.SeatClaim;
import org.admitone.admission.SeatId;
import org.admitone.provider.zoom.api.HostToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Answers whoever holds a seat and wants to enter.
@Component
final class GivingDesk implements WaysIn {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final String NO_MEETING = "The Zoom meeting of this class is not ready yet. Your seat is kept; this page tries again by itself.";
    private static final String NO_WAY = "Zoom does not answer at the moment. Your seat is kept; this page tries again by itself.";
    private static final String BEING_PREPARED = "Your way in is being prepared this very moment. Your seat is kept; this page goes on by itself.";
    private static final String NO_HOST = "Zoom does not let us start the class as its host at the moment. Your seat is kept; this page tries again by itself.";
    private static final Logger LOG = LoggerFactory.getLogger(GivingDesk.class);

    private final SeatClaims seats;
    private final PostgresGivings givings;
    private final Giving giving;
    private final OnTheSpot onTheSpot;
    private final Hosts hosts;
    private final Times times;

    GivingDesk(SeatClaims seats, PostgresGivings givings, Giving giving, OnTheSpot onTheSpot, Hosts hosts, Times times) {
        this.seats = seats;
        this.givings = givings;
        this.giving = giving;
        this.onTheSpot = onTheSpot;
        this.hosts = hosts;
        this.times = times;
    }

    @Override
    public Way enter(SeatClaim claim, String address, Wish wish) {
        return switch (seats.claim(claim, address, times.settings().arrival())) {
            case RemoteSeats.Claiming.NotClaimed() -> new Way.NotSeated();
            case RemoteSeats.Claiming.Claimed(var who) -> givings.meeting(who.session()).map(meeting -> enter(who, meeting, wish))
                    .orElseGet(() -> notYet(NO_MEETING, LATER));
        };
    }

    private Way enter(Sitter who, PostgresGivings.Meeting meeting, Wish wish) {
        boolean asHost = who.role().runsTheClass() && (wish == Wish.AS_HOST || !givings.hostIsElsewhere(who));
        return asHost ? hosts.enter(who, meeting, wish).orElseGet(() -> asParticipant(who, meeting)) : asParticipant(who, meeting);
    }

    private Way asParticipant(Sitter who, PostgresGivings.Meeting meeting) {
        Giving.Outcome own = giving.own(who);
        if (own instanceof Giving.Outcome.NoneThere) {
            if (onTheSpot.register(who, meeting.number()) == OnTheSpot.Tried.UNDER_WAY) {
                return notYet(BEING_PREPARED, SOON);
            }
            own = giving.ownOrSpare(who);
        }
        return switch (own) {
            case Giving.Outcome.Given(var link) -> new Way.Go(link, who, Way.As.PARTICIPANT);
            case Giving.Outcome.SeatEnded() -> new Way.NotSeated();
            case Giving.Outcome.NoneThere(), Giving.Outcome.Noted() -> notYet(NO_WAY, SOON);
        };
    }

    private Way notYet(String why, Duration wait) {
        return new Way.NotYet(why, times.clock().instant().plus(wait));
    }

    @Override
    public void burn(SeatId seat) {
        if (givings.burn(seat, times.clock().instant())) {
            times.events().publishEvent(new WayBurnt(seat));
        }
    }

    /// A seat's way is used up; the node ends it at once.
    record WayBurnt(SeatId seat) {}

    /// What goes by the clock here, and whom to tell.
    @Component
    record Times(MeetingSettings settings, Clock clock, ApplicationEventPublisher events) {}

    /// The host's way: made at the click from a short-lived token, kept nowhere.
    @Component
    static final class Hosts {

        private final MeetingCalls zoom;
        private final Giving giving;
        private final PostgresWanted wanted;
        private final Times times;

        Hosts(MeetingCalls zoom, Giving giving, PostgresWanted wanted, Times times) {
            this.zoom = zoom;
            this.giving = giving;
            this.wanted = wanted;
            this.times = times;
        }

        /// Empty where another became the host meanwhile, or the roster does not make this person one.
        Optional<Way> enter(Sitter who, PostgresGivings.Meeting meeting, Wish wish) {
            Instant now = times.clock().instant();
            return switch (zoom.hostToken(meeting.host(), times.settings().hostLink())) {
                case Reply.Got<HostToken>(var token) -> noted(who, meeting, token, wish);
                case Reply.NotNow<HostToken>(var until, _, _) -> Optional.of(new Way.NotYet(NO_HOST, until.isBefore(now.plus(SOON)) ? now.plus(SOON) : until));
                case Reply.Unclear<HostToken> _ -> Optional.of(new Way.NotYet(NO_HOST, now.plus(SOON)));
                case Reply.Gone<HostToken> _ -> {
                    wanted.meetingGone(who.session(), now);
                    yield Optional.of(new Way.NotYet(NO_HOST, now.plus(LATER)));
                }
                case Reply.Refused<HostToken>(_, var words) -> {
                    LOG.warn("Session {} cannot be started by its host: {} Whoever asks is told to come again.", who.session(), words);
                    yield Optional.of(new Way.NotYet(NO_HOST, now.plus(LATER)));
                }
            };
        }

        private Optional<Way> noted(Sitter who, PostgresGivings.Meeting meeting, HostToken token, Wish wish) {
            return switch (giving.host(who, wish)) {
                case Giving.Outcome.Noted(), Giving.Outcome.Given(_) -> Optional.of(new Way.Go(token.link(URI.create(meeting.joinBase()), meeting.number()), who, Way.As.HOST));
                case Giving.Outcome.SeatEnded() -> Optional.of(new Way.NotSeated());
                case Giving.Outcome.NoneThere() -> Optional.empty();
            };
        }
    }
}

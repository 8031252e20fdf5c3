package org.admitone.provider.zoom.meetings;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.provider.zoom.api.HostToken;
import org.admitone.provider.zoom.meetings.WaysIn.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The host's way: made at the click from a short-lived token, kept nowhere. Never a learner's, whatever is asked for: the role is looked at on
/// the seat before Zoom is asked, and on the roster in the statement that notes the giving.
@Component
final class HostWays {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final String NO_HOST = "Zoom does not let us start the class as its host at the moment.";
    private static final Logger LOG = LoggerFactory.getLogger(HostWays.class);

    private final MeetingCalls zoom;
    private final PostgresGivings givings;
    private final Giving giving;
    private final PostgresWanted wanted;
    private final MeetingSettings settings;
    private final Clock clock;

    HostWays(MeetingCalls zoom, PostgresGivings givings, Giving giving, PostgresWanted wanted, MeetingSettings settings, Clock clock) {
        this.zoom = zoom;
        this.givings = givings;
        this.giving = giving;
        this.wanted = wanted;
        this.settings = settings;
        this.clock = clock;
    }

    /// Empty for whoever enters as a participant: a learner, or a teacher while another is the host and this one did not ask to be.
    Optional<Way> enter(Sitter who, PostgresGivings.Meeting meeting, Wish wish) {
        boolean asHost = who.role().runsTheClass() && (wish == Wish.AS_HOST || !givings.hostIsElsewhere(who));
        return asHost ? fetch(who, meeting, wish) : Optional.empty();
    }

    private Optional<Way> fetch(Sitter who, PostgresGivings.Meeting meeting, Wish wish) {
        return switch (zoom.hostToken(meeting.host(), settings.hostLink())) {
            case Reply.Got<HostToken>(var token) -> noted(who, meeting, token, wish);
            case Reply.NotNow<HostToken>(var until, _, _) -> notYet(until);
            case Reply.Unclear<HostToken> _ -> notYet(clock.instant());
            case Reply.Gone<HostToken> _ -> {
                wanted.meetingGone(who.session(), clock.instant());
                yield notYet(clock.instant().plus(LATER));
            }
            case Reply.Refused<HostToken>(_, var words) -> {
                LOG.warn("Session {} cannot be started by its host: {} Whoever asks is told to come again.", who.session(), words);
                yield notYet(clock.instant().plus(LATER));
            }
        };
    }

    private Optional<Way> notYet(Instant again) {
        Instant soonest = clock.instant().plus(SOON);
        return Optional.of(new Way.NotYet(NO_HOST, again.isBefore(soonest) ? soonest : again));
    }

    private Optional<Way> noted(Sitter who, PostgresGivings.Meeting meeting, HostToken token, Wish wish) {
        return switch (giving.host(who, wish)) {
            case Giving.Outcome.Noted(), Giving.Outcome.Given(_) -> Optional.of(new Way.Go(token.link(URI.create(meeting.joinBase()), meeting.number()), who, Way.As.HOST));
            case Giving.Outcome.SeatEnded() -> Optional.of(new Way.NotSeated());
            case Giving.Outcome.NoneThere() -> Optional.empty();
        };
    }
}

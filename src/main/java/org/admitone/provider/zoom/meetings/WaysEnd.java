package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.provider.zoom.meetings.PostgresEndings.Ending;
import org.admitone.provider.zoom.meetings.Reply.Done;
import org.admitone.provider.zoom.meetings.Reply.Reach;
import org.admitone.provider.zoom.meetings.WayCalls.Cancelled;
import org.admitone.provider.zoom.meetings.WayCalls.Registered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Ends ways at Zoom whose seat has ended, within a second or two (I2, I5). Runs on every node, every second and when rung. Zoom has been seen to
/// accept a cancellation and not to do it, so that some seconds later it is asked whom it still lets in.
///
/// Does not take anybody out: a cancelled way shuts out whoever comes after.
@Component
final class WaysEnd {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration CONFIRM = Duration.ofSeconds(10);
    private static final Duration CONFIRM_SOON = Duration.ofSeconds(1);
    /// Zoom allows ten changes a day for each way; a refused one is left alone for longer and longer.
    private static final Duration REFUSED_FIRST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 9;
    private static final Logger LOG = LoggerFactory.getLogger(WaysEnd.class);

    private final PostgresEndings endings;
    private final ZoomHouse house;
    private final WayCalls zoom;
    private final Clock clock;

    WaysEnd(PostgresEndings endings, ZoomHouse house, WayCalls zoom, Clock clock) {
        this.endings = endings;
        this.house = house;
        this.zoom = zoom;
        this.clock = clock;
    }

    /// True when there may be more to do at once.
    boolean round() {
        Instant now = clock.instant();
        endings.condemn(now);
        if (house.now().isEmpty()) {
            return false;
        }
        Optional<PostgresEndings.Portion> portion = endings.claim(now, LEASE, WayCalls.AT_ONCE);
        if (portion.isPresent() && !portion.get().ways().isEmpty()) {
            return end(portion.get());
        }
        return endings.toConfirm(now).map(check -> confirm(check, now)).orElse(false);
    }

    private boolean end(PostgresEndings.Portion portion) {
        List<Ending> ways = portion.ways();
        Instant now = clock.instant();
        List<Cancelled> named = ways.stream().map(way -> new Cancelled(way.registrant(), way.alias())).toList();
        switch (zoom.cancel(portion.number(), named)) {
            case Reply.Got<Done> _ -> endings.ended(ways, now, now.plus(CONFIRM));
            case Reply.Unclear<Done> _ -> endings.ended(ways, now, now.plus(CONFIRM_SOON));
            case Reply.Gone<Done> _ -> endings.endedWithTheMeeting(ways, now);
            case Reply.NotNow<Done>(_, Reach reach, var words) when reach == Reach.THIS && ways.size() > 1 -> endings.refused(ways, words, now);
            case Reply.NotNow<Done>(var until, _, _) -> endings.again(ways, until);
            case Reply.Refused<Done>(_, var words) -> {
                LOG.warn("Zoom would not cancel {} ways of meeting {}: {} They are tried one by one.", ways.size(), portion.number(), words);
                endings.refused(ways, words, ways.size() > 1 ? now : now.plus(refusedAgain(ways.getFirst().tries())));
            }
        }
        return true;
    }

    private static Duration refusedAgain(int tries) {
        return REFUSED_FIRST.multipliedBy(1L << Math.clamp(tries - 1, 0, MOST_DOUBLINGS));
    }

    private boolean confirm(PostgresEndings.Check check, Instant asked) {
        switch (zoom.registered(check.number())) {
            case Reply.Got<List<Registered>>(var alive) -> {
                int back = endings.confirmed(check.session(), alive.stream().map(Registered::registrant).toList(), asked);
                if (back > 0) {
                    LOG.warn("Zoom still lets in {} ways of meeting {} that it had cancelled; they are cancelled again.", back, check.number());
                }
            }
            case Reply.Gone<List<Registered>> _ -> endings.confirmed(check.session(), List.of(), asked);
            case Reply.NotNow<List<Registered>>(var until, _, _) -> endings.confirmLater(check.session(), asked, until);
            case Reply.Unclear<List<Registered>> _, Reply.Refused<List<Registered>> _ -> endings.confirmLater(check.session(), asked, asked.plus(CONFIRM));
        }
        return true;
    }
}

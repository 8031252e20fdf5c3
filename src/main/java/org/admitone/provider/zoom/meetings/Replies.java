package org.admitone.provider.zoom.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.admitone.provider.zoom.api.Allowance;
import org.admitone.provider.zoom.api.ZoomFault;
import org.admitone.provider.zoom.api.ZoomTrouble;
import org.admitone.provider.zoom.meetings.Reply.Done;
import org.admitone.provider.zoom.meetings.Reply.Reach;
import org.springframework.stereotype.Component;

/// What a call's trouble means for whoever plans: when to come again, whether another host would do, whether to look first.
@Component
final class Replies {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration NOT_BEFORE_STAFF_ACT = Duration.ofMinutes(1);
    private static final int INVALID_FIELD = 300;

    private final Clock clock;

    Replies(Clock clock) {
        this.clock = clock;
    }

    /// For what a refusal holds, by the kind of call.
    enum About { MAKING, MEETING, PEOPLE }

    <T> Reply<T> of(About about, Supplier<T> call) {
        try {
            return new Reply.Got<>(call.get());
        } catch (ZoomFault fault) {
            return trouble(about, fault.trouble());
        }
    }

    Reply<Done> done(About about, Runnable call) {
        return of(about, () -> {
            call.run();
            return Done.DONE;
        });
    }

    private <T> Reply<T> trouble(About about, ZoomTrouble trouble) {
        return switch (trouble) {
            case ZoomTrouble.Ambiguous() -> new Reply.Unclear<>();
            case ZoomTrouble.Throttled(Instant until) -> new Reply.NotNow<>(until, Reach.ALL, "Zoom asks us to wait a little: its limit of calls is used up for the moment.");
            case ZoomTrouble.DailyLimit limit -> new Reply.NotNow<>(limit.until(), reach(limit.allowance()), words(limit.allowance(), limit.end()));
            case ZoomTrouble.Unreachable(Instant next) -> new Reply.NotNow<>(next, Reach.ALL, "Zoom does not answer; it is asked again and again.");
            case ZoomTrouble.Conflict(_, var meaning) -> new Reply.NotNow<>(clock.instant().plus(SOON), Reach.ALL, meaning);
            case ZoomTrouble.NotConfigured() -> staffFirst("Zoom is not set up.");
            case ZoomTrouble.BadCredentials() -> staffFirst("Zoom does not accept the school's credentials. Put them right on Zoom's set-up page.");
            case ZoomTrouble.MissingScopes(var scopes) -> staffFirst("The app at Zoom lacks scopes (" + String.join(", ", scopes) + "). Add them there; the set-up page says what each is for.");
            case ZoomTrouble.PlanLacks(_, var meaning) -> new Reply.Refused<>(about == About.MAKING ? Reach.HOST : Reach.ALL, meaning);
            case ZoomTrouble.NotFound(var what) -> what == ZoomTrouble.NotFound.Thing.OTHER
                    ? new Reply.Refused<>(Reach.THIS, "Zoom does not know what this is about.") : new Reply.Gone<>();
            case ZoomTrouble.Refused(_, int code, var meaning, var fields) -> new Reply.Refused<>(reach(about, code),
                    fields.isEmpty() ? meaning : meaning + " Zoom names: " + String.join(", ", fields) + ".");
        };
    }

    private <T> Reply<T> staffFirst(String words) {
        return new Reply.NotNow<>(clock.instant().plus(NOT_BEFORE_STAFF_ACT), Reach.ALL, words);
    }

    private static Reach reach(Allowance allowance) {
        return switch (allowance) {
            case MEETING_WRITES -> Reach.HOST;
            case REGISTRATIONS, STATUS_CHANGES -> Reach.THIS;
            case NEW_USERS, CALLS -> Reach.ALL;
        };
    }

    private static String words(Allowance allowance, String end) {
        return switch (allowance) {
            case MEETING_WRITES -> "Zoom lets no more meetings of this host be made or changed before " + end + ".";
            case REGISTRATIONS -> "Zoom does not register this address again before " + end + ".";
            case STATUS_CHANGES -> "Zoom does not change this registration again before " + end + ".";
            case NEW_USERS, CALLS -> "Zoom lets the account make no more calls of this kind before " + end + ".";
        };
    }

    /// A field that Zoom does not like is this one's; everything else is the host's or the whole meeting's.
    private static Reach reach(About about, int code) {
        return switch (about) {
            case MAKING -> code == INVALID_FIELD ? Reach.THIS : Reach.HOST;
            case MEETING -> Reach.THIS;
            case PEOPLE -> code == INVALID_FIELD ? Reach.THIS : Reach.ALL;
        };
    }
}

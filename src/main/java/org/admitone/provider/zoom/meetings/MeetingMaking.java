package org.admitone.provider.zoom.meetings;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.meetings.MeetingCalls.Marked;
import org.admitone.provider.zoom.meetings.MeetingCalls.Shown;
import org.admitone.provider.zoom.meetings.Reply.Done;
import org.admitone.provider.zoom.meetings.Reply.Reach;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes a meeting once: what was begun and never answered is looked for among the host's meetings before anything else. Should there
/// ever be two, the later one is removed, and that is told.
@Component
final class MeetingMaking {

    private static final Duration LAST_DOUBT = Duration.ofMinutes(5);
    private static final Duration REFUSED_AGAIN = Duration.ofMinutes(10);
    /// Shows no revision of the session, so that it is adjusted next.
    private static final long UNLIKE = 0;
    private static final Logger LOG = LoggerFactory.getLogger(MeetingMaking.class);

    private final MeetingCalls zoom;
    private final PostgresMeetingBook book;
    private final MeetingLines lines;
    private final Passcodes passcodes;
    private final Comparisons comparisons;
    private final Clock clock;

    MeetingMaking(MeetingCalls zoom, PostgresMeetingBook book, MeetingLines lines, Passcodes passcodes, Comparisons comparisons, Clock clock) {
        this.zoom = zoom;
        this.book = book;
        this.lines = lines;
        this.passcodes = passcodes;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    boolean make(PostgresMeetings.Task task, Place place) {
        SessionId session = task.session().plan().session();
        if (!book.beginMaking(session, place.host(), clock.instant())) {
            return true;
        }
        return switch (zoom.make(place.host(), task.session().plan())) {
            case Reply.Got<Shown>(var shown) -> made(task.session(), place, shown, task.session().revision());
            case Reply.Unclear<Shown> _ -> {
                book.postpone(session, "Zoom did not answer; whether the meeting was made is being looked at.", clock.instant().plus(Step.SETTLES));
                yield false;
            }
            case Reply.NotNow<Shown>(_, Reach reach, var words) when reach == Reach.HOST -> passOver(session, place.host(), words);
            case Reply.NotNow<Shown>(var until, _, var words) -> notMade(session, words, until);
            case Reply.Gone<Shown> _ -> passOver(session, place.host(), "The host account is not at Zoom any more.");
            case Reply.Refused<Shown>(Reach reach, var words) when reach == Reach.HOST -> passOver(session, place.host(), words);
            case Reply.Refused<Shown>(_, var words) -> notMade(session, words, clock.instant().plus(REFUSED_AGAIN));
        };
    }

    private boolean notMade(SessionId session, String problem, Instant next) {
        book.notMade(session, problem, next);
        return false;
    }

    private boolean passOver(SessionId session, HostId host, String problem) {
        LOG.warn("Session {} cannot have its meeting on host {}: {} Another host is chosen.", session, host, problem);
        book.passOver(session, host, problem, clock.instant());
        return true;
    }

    private boolean made(PlannedSession session, Place place, Shown shown, long reflects) {
        lines.with(() -> book.made(session.plan().session(), new PostgresMeetingBook.Made(shown.number(), base(shown.joinAddress()), passcodes.seal(session, shown),
                        shown.differences(), reflects, comparisons.next(session))),
                "place.made", session, Map.of("meeting", shown.number().value(), "host", place.host().value(), "differences", shown.differences()));
        lines.mended(session, place.host());
        return true;
    }

    Passcodes passcodes() {
        return passcodes;
    }

    /// When it is to be compared again; null: not any more.
    @Nullable Instant nextLook(PlannedSession session) {
        return comparisons.next(session);
    }

    private static String base(URI link) {
        return link.getScheme() + "://" + link.getAuthority();
    }

    boolean lookFor(PostgresMeetings.Task task, Place place) {
        SessionId session = task.session().plan().session();
        return switch (zoom.marked(place.host())) {
            case Reply.Got<List<Marked>>(var all) -> all.stream().filter(each -> each.session().equals(session)).map(Marked::number).findFirst()
                    .map(number -> adopt(task, place, number)).orElseGet(() -> {
                        book.notThere(session, clock.instant().plus(LAST_DOUBT));
                        return true;
                    });
            case Reply.Gone<List<Marked>> _ -> passOver(session, place.host(), "The host account is not at Zoom any more.");
            case Reply.NotNow<List<Marked>>(var until, _, var words) -> later(session, words, until);
            case Reply.Unclear<List<Marked>> _ -> later(session, null, again(task));
            case Reply.Refused<List<Marked>>(_, var words) -> later(session, words, again(task));
        };
    }

    private boolean adopt(PostgresMeetings.Task task, Place place, MeetingNumber number) {
        return switch (zoom.read(number, task.session().plan())) {
            case Reply.Got<Shown>(var shown) -> {
                onlyOne(task.session(), place.host(), Optional.of(number));
                yield made(task.session(), place, shown, shown.shows(task.session().plan()) ? task.session().revision() : UNLIKE);
            }
            case Reply.NotNow<Shown>(var until, _, var words) -> later(task.session().plan().session(), words, until);
            case Reply.Gone<Shown> _, Reply.Unclear<Shown> _ -> later(task.session().plan().session(), null, again(task));
            case Reply.Refused<Shown>(_, var words) -> later(task.session().plan().session(), words, again(task));
        };
    }

    /// Removes every meeting that was made for the session beside this one.
    Reply<Done> onlyOne(PlannedSession session, HostId host, Optional<MeetingNumber> keep) {
        return switch (zoom.marked(host)) {
            case Reply.Got<List<Marked>>(var all) -> {
                Reply<Done> outcome = new Reply.Got<>(Done.DONE);
                for (Marked each : all) {
                    if (each.session().equals(session.plan().session()) && !keep.equals(Optional.of(each.number()))) {
                        outcome = removeSurplus(session, each.number());
                    }
                }
                yield outcome;
            }
            case Reply.Gone<List<Marked>> _ -> new Reply.Gone<>();
            case Reply.NotNow<List<Marked>>(var until, var reach, var words) -> new Reply.NotNow<>(until, reach, words);
            case Reply.Unclear<List<Marked>> _ -> new Reply.Unclear<>();
            case Reply.Refused<List<Marked>>(var reach, var words) -> new Reply.Refused<>(reach, words);
        };
    }

    private Reply<Done> removeSurplus(PlannedSession session, MeetingNumber number) {
        LOG.warn("Session {} has a second meeting, {}: it is removed.", session.plan().session(), number);
        Reply<Done> outcome = zoom.remove(number);
        if (outcome instanceof Reply.Got<Done>) {
            lines.add("place.surplus_removed", session, Map.of("meeting", number.value()));
        }
        return outcome;
    }

    void removed(PlannedSession session, MeetingNumber number) {
        lines.with(() -> book.removed(session.plan().session(), number, clock.instant()), "place.removed", session, Map.of("meeting", number.value()));
    }

    private boolean later(SessionId session, @Nullable String problem, Instant next) {
        book.postpone(session, problem, next);
        return false;
    }

    private Instant again(PostgresMeetings.Task task) {
        return clock.instant().plus(Patience.after(task.tries()));
    }
}

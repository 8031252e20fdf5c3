package org.admitone.provider.zoom.meetings;

import java.time.Duration;
import java.time.Instant;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.meetings.PlannedSession.Wanted;
import org.jspecify.annotations.Nullable;

/// What is to be done next for one session's meeting. Pure: all it needs is handed in, so that it comes out the same on every node
/// and after every crash.
sealed interface Step {

    /// After this time a write whose answer never came has been done, or never will be.
    Duration SETTLES = Duration.ofSeconds(5);

    record Rest() implements Step {}

    record ChooseHost() implements Step {}

    record Make(Place place) implements Step {}

    /// The answer to the making never came: is it there?
    record LookForIt(Place place) implements Step {}

    /// Nothing was made yet, and nothing is wanted any more.
    record Drop() implements Step {}

    record Adjust(Place place, MeetingNumber number) implements Step {}

    /// Is it still as it should be, and the only one?
    record Compare(Place place, MeetingNumber number) implements Step {}

    record Remove(MeetingNumber number) implements Step {}

    record Close(MeetingNumber number) implements Step {}

    /// It was removed while a doubt was left whether there was another.
    record SweepUp(Place place) implements Step {}

    /// @param lookAt when a comparison is due; null: none is
    static Step next(PlannedSession session, Prepared prepared, @Nullable Instant lookAt, Instant now) {
        boolean lookDue = lookAt != null && !now.isBefore(lookAt);
        return switch (prepared) {
            case Prepared.Nothing() -> session.neededAt(now) ? new ChooseHost() : new Rest();
            case Prepared.Removed(var place) when lookDue && place != null -> new SweepUp(place);
            case Prepared.Removed(_) -> session.neededAt(now) ? new ChooseHost() : new Rest();
            case Prepared.Planned(var place, var writingSince) when writingSince != null ->
                    now.isBefore(writingSince.plus(SETTLES)) ? new Rest() : new LookForIt(place);
            case Prepared.Planned(var place, _) -> session.neededAt(now) ? new Make(place) : new Drop();
            case Prepared.Made made -> next(session, made, lookDue, now);
        };
    }

    private static Step next(PlannedSession session, Prepared.Made made, boolean lookDue, Instant now) {
        if (session.wanted() != Wanted.HERE) {
            return made.closedAt() == null ? new Remove(made.number()) : new Rest();
        }
        if (session.hours().overAt(now)) {
            return made.closedAt() == null ? new Close(made.number()) : new Rest();
        }
        if (made.reflects() != session.revision()) {
            return new Adjust(made.place(), made.number());
        }
        return lookDue ? new Compare(made.place(), made.number()) : new Rest();
    }
}

package org.admitone.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// When one person was inside a session: intervals that neither overlap nor touch, in order, merged over devices and rejoins.
///
/// @param insideSince start of the interval that is still going on, or null when the person is not inside
/// @param toldBy      which sources say so, e.g. `rooms`
/// @param outsideSeat time that the provider reported although no seat covered it: not counted as presence, shown as exposure (I12)
public record PersonPresence(PersonId person, List<Interval> intervals, @Nullable Instant insideSince, Duration outsideSeat,
                             Set<String> toldBy) {

    public PersonPresence {
        intervals = List.copyOf(intervals);
        toldBy = Set.copyOf(toldBy);
    }
}

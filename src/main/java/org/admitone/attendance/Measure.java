package org.admitone.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.presence.Interval;
import org.jspecify.annotations.Nullable;

/// What a rule makes of some intervals.
///
/// @param intervals whole presence, also before the start and after the end, breaks bridged
/// @param inside    presence between start and end of the session: what counts
/// @param late      from the start to the first presence, zero when the rule does not call it late
/// @param leftEarly from the last presence to the end, zero when the rule does not call it early, or while the session lasts
public record Measure(List<Interval> intervals, Duration inside, Duration late, Duration leftEarly, Verdict verdict) {

    public Measure {
        intervals = List.copyOf(intervals);
    }

    public @Nullable Instant firstIn() {
        return intervals.isEmpty() ? null : intervals.getFirst().from();
    }

    /// Whole minutes, the last begun one not counted.
    public long minutes() {
        return inside.toMinutes();
    }

    Measure judged(Verdict said) {
        return new Measure(intervals, inside, late, leftEarly, said);
    }
}

package org.admitone.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.presence.Interval;
import org.jspecify.annotations.Nullable;

/// One person's attendance. Admitted (in `person`) and seen in the room (here) are kept apart.
///
/// @param intervals   whole presence, also before the start and after the end, small gaps bridged
/// @param inside      presence between start and end of the session: what counts
/// @param insideSince start of the interval that is still going on; null: not inside
/// @param late        from the start to the first presence, zero when the rule does not call it late
/// @param leftEarly   from the last presence to the end, zero when the rule does not call it early, or while the session lasts
/// @param outsideSeat reported by the room although no seat covered it: exposure, no presence
/// @param toldBy      which sources say so, sorted; empty: none said anything
public record AttendanceLine(Attendee person, List<Interval> intervals, Duration inside, @Nullable Instant insideSince,
                             Duration late, Duration leftEarly, Duration outsideSeat, List<String> toldBy, Verdict verdict) {

    public AttendanceLine {
        intervals = List.copyOf(intervals);
        toldBy = toldBy.stream().sorted().distinct().toList();
    }

    public @Nullable Instant firstIn() {
        return intervals.isEmpty() ? null : intervals.getFirst().from();
    }

    /// Null while the person is inside, and for whoever never was.
    public @Nullable Instant lastOut() {
        return intervals.isEmpty() || insideSince != null ? null : intervals.getLast().until();
    }

    /// Whole minutes, the last begun one not counted.
    public long minutes() {
        return inside.toMinutes();
    }
}

package org.admitone.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.admitone.presence.Interval;
import org.jspecify.annotations.Nullable;

/// One person's attendance. Kept apart: admitted by the door (in `person`), seen in the room (`measured`), and what counts once
/// people have corrected it (`result`; the same where nobody has).
///
/// @param insideSince start of the interval that is still going on; null: not inside
/// @param outsideSeat reported by the room although no seat covered it: exposure, no presence
/// @param toldBy      which sources say so, sorted; empty: none said anything
/// @param corrections all that was ever said, in that order, also what no longer counts
public record AttendanceLine(Attendee person, Measure measured, Measure result, @Nullable Instant insideSince, Duration outsideSeat,
                             List<String> toldBy, List<Correction> corrections) {

    public AttendanceLine {
        toldBy = toldBy.stream().sorted().distinct().toList();
        corrections = List.copyOf(corrections);
    }

    public Verdict verdict() {
        return result.verdict();
    }

    public List<Interval> intervals() {
        return result.intervals();
    }

    public Duration inside() {
        return result.inside();
    }

    public Duration late() {
        return result.late();
    }

    public Duration leftEarly() {
        return result.leftEarly();
    }

    public long minutes() {
        return result.minutes();
    }

    public @Nullable Instant firstIn() {
        return result.firstIn();
    }

    /// Null while the person is inside, and for whoever never was.
    public @Nullable Instant lastOut() {
        return lastOut(result);
    }

    /// The same of one of the two measures.
    public @Nullable Instant lastOut(Measure measure) {
        return measure.intervals().isEmpty() || insideSince != null ? null : measure.intervals().getLast().until();
    }
}

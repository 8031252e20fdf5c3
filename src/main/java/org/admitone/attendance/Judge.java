package org.admitone.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.admitone.attendance.Correction.Word;
import org.admitone.presence.Interval;
import org.admitone.session.Session;
import org.jspecify.annotations.Nullable;

/// Applies one rule to one session's people. Pure.
final class Judge {

    private final Session session;
    private final AttendanceRule rule;
    private final Instant asOf;
    private final @Nullable Interval held;

    Judge(Session session, AttendanceRule rule, Instant asOf) {
        this.session = session;
        this.rule = rule;
        this.asOf = asOf;
        this.held = Interval.between(session.startsAt(), AttendanceSheet.over(session));
    }

    /// @param presence as reported, merged
    Measure measured(List<Interval> presence) {
        return of(Interval.bridged(presence, rule.bridgedGap()));
    }

    /// The breaks were bridged before: what a correction takes out stays out, however short it is.
    Measure corrected(Measure measured, List<Correction> corrections) {
        List<Interval> intervals = measured.intervals();
        Verdict said = null;
        for (Correction correction : corrections) {
            switch (correction.word()) {
                case Word.Judged(Verdict verdict) -> said = verdict;
                case Word.Inside(Interval stretch) -> intervals = with(intervals, stretch);
                case Word.Outside(Interval stretch) -> intervals = Interval.without(intervals, stretch);
                case Word.AsMeasured() -> {
                    intervals = measured.intervals();
                    said = null;
                }
            }
        }
        Measure result = intervals.equals(measured.intervals()) ? measured : of(intervals);
        return said == null || result.verdict() == Verdict.NOT_HELD ? result : result.judged(said);
    }

    private static List<Interval> with(List<Interval> intervals, Interval more) {
        return Interval.merged(java.util.stream.Stream.concat(intervals.stream(), java.util.stream.Stream.of(more)).toList());
    }

    private Measure of(List<Interval> intervals) {
        List<Interval> counted = held == null ? List.of() : intervals.stream().map(some -> some.within(held)).filter(Objects::nonNull).toList();
        Duration inside = Interval.covered(counted);
        return new Measure(intervals, inside, late(counted), leftEarly(counted), verdict(inside));
    }

    private Duration late(List<Interval> counted) {
        return held == null || counted.isEmpty() ? Duration.ZERO : beyond(rule.lateAfter(), Duration.between(held.from(), counted.getFirst().from()));
    }

    private Duration leftEarly(List<Interval> counted) {
        return held == null || counted.isEmpty() || !over() ? Duration.ZERO
                : beyond(rule.leftEarlyBefore(), Duration.between(counted.getLast().until(), held.until()));
    }

    private static Duration beyond(Duration allowed, Duration real) {
        return real.compareTo(allowed) > 0 ? real : Duration.ZERO;
    }

    private boolean over() {
        return held == null || !asOf.isBefore(held.until());
    }

    private Verdict verdict(Duration inside) {
        if (session.cancelledAt() != null) {
            return Verdict.NOT_HELD;
        }
        if (!over()) {
            return Verdict.OPEN;
        }
        if (inside.isZero() || held == null) {
            return Verdict.ABSENT;
        }
        return rule.enough().reachedBy(inside, held.length(), rule.forgiven()) ? Verdict.PRESENT : Verdict.IN_PART;
    }
}

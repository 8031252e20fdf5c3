package org.admitone.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A stretch of time, from its first instant up to, not including, its end. Never empty and never backwards.
public record Interval(Instant from, Instant until) {

    public Interval {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an interval ends after it begins");
        }
    }

    /// The stretch between two instants, or null where nothing lies between them.
    public static @Nullable Interval between(Instant from, Instant until) {
        return from.isBefore(until) ? new Interval(from, until) : null;
    }

    /// What both have in common, or null.
    public @Nullable Interval within(Interval bounds) {
        return between(later(from, bounds.from), earlier(until, bounds.until));
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /// The same time covered by as few intervals as possible, in order: what overlaps or touches becomes one.
    public static List<Interval> merged(Collection<Interval> intervals) {
        return bridged(intervals, Duration.ZERO);
    }

    /// Like [#merged], and gaps up to `gap` long are filled.
    public static List<Interval> bridged(Collection<Interval> intervals, Duration gap) {
        List<Interval> merged = new ArrayList<>();
        for (Interval next : intervals.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            Interval last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.from.isAfter(last.until.plus(gap))) {
                merged.add(next);
            } else {
                merged.set(merged.size() - 1, new Interval(last.from, later(last.until, next.until)));
            }
        }
        return List.copyOf(merged);
    }

    /// The time that the intervals cover together; time covered twice counts once.
    public static Duration covered(Collection<Interval> intervals) {
        return merged(intervals).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    /// The same time less one stretch of it, in order and merged.
    public static List<Interval> without(Collection<Interval> intervals, Interval gone) {
        return merged(intervals).stream()
                .flatMap(some -> Stream.of(between(some.from, earlier(some.until, gone.from)), between(later(some.from, gone.until), some.until)))
                .filter(Objects::nonNull).toList();
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

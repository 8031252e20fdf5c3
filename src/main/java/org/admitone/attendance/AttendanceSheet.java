package org.admitone.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.admitone.presence.Interval;
import org.admitone.presence.PersonPresence;
import org.admitone.session.Session;
import org.jspecify.annotations.Nullable;

/// Who attended a session, by one rule, as things stood at `asOf`. Pure. Nobody's minutes exceed the session: it counts from
/// its start to its end, or to the moment at which it was ended for all. Whoever was in the room but stands in no list of
/// attendees is not forgotten by the log, but has no line here.
public record AttendanceSheet(Session session, AttendanceRule rule, Instant asOf, List<AttendanceLine> lines) {

    public AttendanceSheet {
        lines = List.copyOf(lines);
    }

    public static AttendanceSheet of(Session session, Collection<Attendee> people, Collection<PersonPresence> presence,
                                     AttendanceRule rule, Instant asOf) {
        Judge judge = new Judge(session, rule, asOf);
        Map<?, PersonPresence> seen = presence.stream().collect(Collectors.toMap(PersonPresence::person, Function.identity()));
        List<AttendanceLine> lines = people.stream().map(person -> judge.line(person, seen.get(person.id()))).toList();
        return new AttendanceSheet(session, rule, asOf, lines);
    }

    /// How many lines have this verdict.
    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    private static final class Judge {

        private final Session session;
        private final AttendanceRule rule;
        private final Instant asOf;
        private final @Nullable Interval held;

        Judge(Session session, AttendanceRule rule, Instant asOf) {
            this.session = session;
            this.rule = rule;
            this.asOf = asOf;
            Instant ended = session.endedAt();
            this.held = Interval.between(session.startsAt(), ended != null && ended.isBefore(session.endsAt()) ? ended : session.endsAt());
        }

        AttendanceLine line(Attendee person, @Nullable PersonPresence presence) {
            if (presence == null) {
                return new AttendanceLine(person, List.of(), Duration.ZERO, null, Duration.ZERO, Duration.ZERO, Duration.ZERO, List.of(),
                        verdict(Duration.ZERO));
            }
            List<Interval> intervals = Interval.bridged(presence.intervals(), rule.bridgedGap());
            List<Interval> counted = held == null ? List.of()
                    : intervals.stream().map(interval -> interval.within(held)).filter(Objects::nonNull).toList();
            Duration inside = Interval.covered(counted);
            Instant since = presence.insideSince() == null ? null : intervals.getLast().from();
            return new AttendanceLine(person, intervals, inside, since, late(counted), leftEarly(counted), presence.outsideSeat(),
                    List.copyOf(presence.toldBy()), verdict(inside));
        }

        private Duration late(List<Interval> counted) {
            return held == null || counted.isEmpty() ? Duration.ZERO
                    : beyond(rule.lateAfter(), Duration.between(held.from(), counted.getFirst().from()));
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
            boolean enough = inside.multipliedBy(100).compareTo(held.length().multipliedBy(rule.presentPercent())) >= 0;
            return enough ? Verdict.PRESENT : Verdict.IN_PART;
        }
    }
}

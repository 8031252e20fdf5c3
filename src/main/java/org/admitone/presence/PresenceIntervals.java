package org.admitone.presence;

import static org.admitone.presence.Interval.earlier;
import static org.admitone.presence.Interval.later;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatId;
import org.admitone.presence.PresenceStay.Who;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// From what a provider reported to when each person was inside. Pure, and the same for every order and every repetition
/// of the events (N13), because only the earliest and the latest report of each connection count. The rules:
///
/// 1. A connection was there from its earliest to its latest report, of whatever kind: a connection never comes back, so
///    silence in between is not absence, and a report later than `left` means that `left` was premature. Of several
///    `joined` the earliest is true, of several `left` the latest.
/// 2. `joined` never came: the start is the earliest report less the grace. `left` never came: the end is the latest report
///    plus the grace. Living connections are reported more often than once per grace, so that this is at most one report off.
/// 3. Nothing counts outside the connection's seat (I12), where the seat is unknown outside the door's hours, nor after `asOf`.
///    Reported time outside the seat is kept apart as exposure.
/// 4. A provider that carries its connections itself tells stays instead of reports: from when until when, open until it says otherwise.
///    They count within their seat like everything else; those of strangers are nobody's presence, but exposure of whoever's way in they used.
/// 5. A person's connections are merged: two devices at once count once.
///
/// Does not judge: what presence is worth is attendance's affair.
public final class PresenceIntervals {

    private static final String ROOMS = "rooms";

    private final Map<SeatId, SeatSpan> seats;
    private final Interval doorOpen;
    private final Instant asOf;
    private final Duration grace;

    private PresenceIntervals(PresenceEvidence evidence, Instant asOf, Duration grace) {
        this.seats = evidence.seats().stream().collect(Collectors.toMap(SeatSpan::seat, Function.identity()));
        this.doorOpen = evidence.doorOpen();
        this.asOf = asOf;
        this.grace = grace;
    }

    /// One entry per person of whom anything was reported, ordered by person.
    public static List<PersonPresence> of(PresenceEvidence evidence, Instant asOf, Duration grace) {
        return new PresenceIntervals(evidence, asOf, grace).read(evidence);
    }

    private List<PersonPresence> read(PresenceEvidence evidence) {
        Map<ConnectionId, List<PresenceEvent>> byConnection = evidence.events().stream()
                .filter(event -> !event.at().isAfter(asOf))
                .collect(Collectors.groupingBy(PresenceEvent::connection));
        Map<PersonId, List<Stay>> stays = new TreeMap<>(Comparator.comparing(PersonId::value));
        byConnection.values().forEach(reports -> {
            Stay stay = stay(reports);
            stays.computeIfAbsent(stay.person, unseen -> new ArrayList<>()).add(stay);
        });
        evidence.stays().stream().filter(told -> !told.joined().isAfter(asOf)).map(this::stay).filter(Objects::nonNull)
                .forEach(stay -> stays.computeIfAbsent(stay.person, unseen -> new ArrayList<>()).add(stay));
        return stays.entrySet().stream().map(entry -> person(entry.getKey(), entry.getValue())).toList();
    }

    /// What one connection's reports prove.
    private record Stay(PersonId person, @Nullable Interval inside, boolean goingOn, Duration outside, String toldBy) {}

    private Stay stay(List<PresenceEvent> reports) {
        Instant joined = reports.stream().filter(PresenceEvent.Joined.class::isInstance).map(PresenceEvent::at)
                .min(Comparator.naturalOrder()).orElse(null);
        List<Instant> told = Stream.concat(Stream.ofNullable(joined), reports.stream()
                .filter(report -> !(report instanceof PresenceEvent.Joined)).map(PresenceEvent::at)).sorted().toList();
        boolean leaveKnown = reports.stream().anyMatch(PresenceEvent.Left.class::isInstance);
        Instant from = joined != null ? told.getFirst() : told.getFirst().minus(grace);
        Instant until = leaveKnown ? told.getLast() : told.getLast().plus(grace);

        PresenceEvent any = reports.stream().min(Comparator.comparing(report -> report.seat().value())).orElseThrow();
        SeatSpan seat = seats.get(any.seat());
        Interval bounds = seat == null ? doorOpen : seat.span();
        Interval claimed = Interval.between(from, earlier(until, asOf));
        Interval inside = claimed == null ? null : claimed.within(bounds);
        boolean goingOn = inside != null && !leaveKnown && until.isAfter(asOf) && bounds.until().isAfter(asOf);
        PersonId person = seat == null ? any.person() : seat.person();
        return new Stay(person, inside, goingOn, outside(told.getFirst(), told.getLast(), bounds), ROOMS);
    }

    private @Nullable Stay stay(PresenceStay told) {
        Instant until = told.left() == null ? asOf : earlier(told.left(), asOf);
        return switch (told.who()) {
            case Who.Seated(SeatId seatId, PersonId person) -> {
                SeatSpan seat = seats.get(seatId);
                Interval bounds = seat == null ? doorOpen : seat.span();
                Interval claimed = Interval.between(told.joined(), until);
                Interval inside = claimed == null ? null : claimed.within(bounds);
                boolean goingOn = inside != null && told.left() == null && bounds.until().isAfter(asOf);
                yield new Stay(person, inside, goingOn, outside(told.joined(), until, bounds), told.toldBy());
            }
            case Who.Stranger(var kind, PersonId person, _) ->
                    person == null || kind == PresenceStay.Kind.MADE_HOST ? null : new Stay(person, null, false, positive(Duration.between(told.joined(), until)), told.toldBy());
        };
    }

    private static Duration outside(Instant first, Instant last, Interval bounds) {
        Duration before = Duration.between(first, earlier(last, bounds.from()));
        Duration after = Duration.between(later(first, bounds.until()), last);
        return positive(before).plus(positive(after));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static PersonPresence person(PersonId person, List<Stay> stays) {
        List<Interval> intervals = Interval.merged(stays.stream().map(Stay::inside).filter(Objects::nonNull).toList());
        boolean goingOn = stays.stream().anyMatch(Stay::goingOn);
        Instant since = goingOn ? intervals.getLast().from() : null;
        Duration outside = stays.stream().map(Stay::outside).reduce(Duration.ZERO, Duration::plus);
        return new PersonPresence(person, intervals, since, outside, stays.stream().map(Stay::toldBy).collect(Collectors.toSet()));
    }
}

package org.admitone.provider.zoom.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.admitone.admission.SeatId;
import org.admitone.presence.PresenceStay.Kind;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.provider.zoom.meetings.GivenWays;
import org.admitone.provider.zoom.meetings.GivenWays.GivenWay;
import org.admitone.provider.zoom.meetings.GivenWays.HostGiving;
import org.admitone.provider.zoom.meetings.GivenWays.SeatGiven;
import org.admitone.provider.zoom.presence.MeetingHistory.Burnt;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// By which way each connection came, and so which seat it claims: by the registrant, by the seat that an embedded page brings along, or
/// as the account that hosts. Does not say whether the claim holds: [MeetingHistory] does.
final class Claims {

    /// Zoom's times are whole seconds of another clock.
    static final Duration SKEW = Duration.ofSeconds(2);
    /// What Zoom cuts off its times.
    private static final Duration WHOLE = Duration.ofSeconds(1);
    /// By how much our clock may be ahead of Zoom's without anybody being taken for a stranger.
    private static final Duration EARLY = Duration.ofSeconds(30);
    /// How long Zoom's word that the host joined may take, after the one that the meeting started.
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);
    private static final Comparator<HostGiving> BY_TIME = Comparator.comparing(HostGiving::at).thenComparing(giving -> giving.seat().value());

    private final HostId host;
    private final Map<RegistrantId, GivenWay> ways = new HashMap<>();
    private final Map<SeatId, Sitting> sittings = new HashMap<>();
    private final List<HostGiving> hostGivings = new ArrayList<>();
    private final List<Trace> asHosts;
    private final Set<SeatId> freedInSilence;

    /// @param traces of the whole class: who came as host is told by who else did
    Claims(GivenWays given, HostId host, Collection<Trace> traces) {
        this.host = host;
        this.asHosts = traces.stream().filter(trace -> trace.marks().registrant().isEmpty() && trace.marks().account().equals(Optional.of(host))).toList();
        this.freedInSilence = given.freedInSilence();
        given.registered().forEach(way -> {
            ways.putIfAbsent(way.registrant(), way);
            sitting(way).ifPresent(sitting -> sittings.putIfAbsent(sitting.seat(), sitting));
        });
        given.asHost().stream().sorted(BY_TIME).forEach(hostGivings::add);
    }

    sealed interface Claim {

        record ToSeat(Sitting sitting) implements Claim {}

        record ToNone(Kind kind, @Nullable PersonId person, @Nullable Burnt burnt) implements Claim {}

        /// Too early to say.
        record Unsaid() implements Claim {}
    }

    /// @param until null: the seat is live
    /// @param given each time that its way in left our server, in order
    record Sitting(SeatId seat, PersonId person, @Nullable Instant until, List<Instant> given) {}

    Claim of(Trace trace, Instant asOf) {
        return switch (claim(trace, asOf)) {
            case Claim.ToSeat(var sitting) -> new Claim.ToSeat(corrected(sitting, trace));
            case Claim.ToNone none -> none;
            case Claim.Unsaid unsaid -> unsaid;
        };
    }

    /// A seat that was freed because its person was believed to be absent did not end if the report says that they were there.
    private Sitting corrected(Sitting sitting, Trace trace) {
        boolean wrong = trace.source() == Trace.Source.REPORT && freedInSilence.contains(sitting.seat()) && sitting.until() != null && trace.joined().isBefore(sitting.until());
        return wrong ? new Sitting(sitting.seat(), sitting.person(), null, sitting.given()) : sitting;
    }

    private Claim claim(Trace trace, Instant asOf) {
        Told.Marks marks = trace.marks();
        if (marks.registrant().isPresent()) {
            return marks.registrant().map(ways::get).map(way -> byWay(trace, way)).orElseGet(() -> nobodys(Kind.UNKNOWN));
        }
        Optional<Sitting> embedded = marks.customer().flatMap(Claims::seatNamed).flatMap(this::sittingOn);
        if (embedded.isPresent()) {
            return new Claim.ToSeat(embedded.get());
        }
        if (marks.line() == Told.Line.PHONE) {
            return nobodys(Kind.PHONE);
        }
        return marks.account().equals(Optional.of(host)) ? asHost(trace, asOf) : nobodys(Kind.UNKNOWN);
    }

    private static Claim nobodys(Kind kind) {
        return new Claim.ToNone(kind, null, null);
    }

    private static Claim byWay(Trace trace, GivenWay way) {
        Optional<Sitting> sitting = sitting(way);
        if (sitting.isEmpty()) {
            return new Claim.ToNone(Kind.NOT_ADMITTED, way.person(), new Burnt.Unused(way.way()));
        }
        boolean beforeAnybodyHadIt = sitting.get().given().stream().findFirst().filter(first -> trace.joined().isBefore(first.minus(EARLY))).isPresent();
        return beforeAnybodyHadIt ? new Claim.ToNone(Kind.NOT_ADMITTED, way.person(), new Burnt.OfSeat(sitting.get().seat())) : new Claim.ToSeat(sitting.get());
    }

    private Claim asHost(Trace trace, Instant asOf) {
        Optional<HostGiving> giving = giving(trace);
        if (giving.isEmpty()) {
            return trace.supposed() && asOf.isBefore(trace.joined().plus(ON_ITS_WAY)) ? new Claim.Unsaid() : nobodys(Kind.HOST_ACCOUNT);
        }
        return new Claim.ToSeat(sitting(giving.get()));
    }

    /// The last before they came, of a seat that lived; where there is none, the first a little after: our clock may be ahead. What is
    /// rightly another's is passed over.
    private Optional<HostGiving> giving(Trace trace) {
        Instant joined = trace.joined();
        Stream<HostGiving> before = live(joined).filter(each -> !each.at().isAfter(joined.plus(SKEW))).sorted(BY_TIME.reversed());
        Stream<HostGiving> after = live(joined).filter(each -> !each.at().isAfter(joined.plus(EARLY))).min(BY_TIME).stream();
        return Stream.concat(before, after).filter(each -> !anothers(each, trace)).findFirst();
    }

    /// Whoever came before a giving may have come by it only as long as nobody came after it beside them. Else whoever signs in as the host a
    /// moment before the teacher would be taken for the teacher, and the teacher for a second one.
    private boolean anothers(HostGiving giving, Trace trace) {
        return giving.at().isAfter(trace.joined().plus(WHOLE)) && asHosts.stream().filter(other -> !other.equals(trace) && trace.insideAt(other.joined()))
                .anyMatch(other -> live(other.joined()).filter(each -> !each.at().isAfter(other.joined().plus(WHOLE))).max(BY_TIME).equals(Optional.of(giving)));
    }

    private Stream<HostGiving> live(Instant joined) {
        return hostGivings.stream().filter(each -> each.releasedAt() == null || each.releasedAt().isAfter(joined));
    }

    private Sitting sitting(HostGiving giving) {
        return new Sitting(giving.seat(), giving.person(), giving.releasedAt(),
                hostGivings.stream().filter(each -> each.seat().equals(giving.seat())).map(HostGiving::at).toList());
    }

    private static Optional<Sitting> sitting(GivenWay way) {
        SeatGiven seat = way.seat();
        PersonId person = way.person();
        return seat == null || person == null ? Optional.empty() : Optional.of(new Sitting(seat.seat(), person, seat.releasedAt(), seat.at()));
    }

    private Optional<Sitting> sittingOn(SeatId seat) {
        return Optional.ofNullable(sittings.get(seat)).or(() -> hostGivings.stream().filter(giving -> giving.seat().equals(seat)).findFirst().map(this::sitting));
    }

    /// 32 hexadecimal digits.
    private static Optional<SeatId> seatNamed(String key) {
        return key.matches("[0-9a-f]{32}") ? Optional.of(new SeatId(UUID.fromString(key.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")))) : Optional.empty();
    }
}

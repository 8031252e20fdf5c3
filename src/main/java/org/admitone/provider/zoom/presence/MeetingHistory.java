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
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatId;
import org.admitone.presence.PresenceStay;
import org.admitone.presence.PresenceStay.Kind;
import org.admitone.presence.PresenceStay.Removal;
import org.admitone.presence.PresenceStay.Who;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.meetings.GivenWays;
import org.admitone.provider.zoom.meetings.GivenWays.GivenWay;
import org.admitone.provider.zoom.meetings.GivenWays.HostGiving;
import org.admitone.provider.zoom.meetings.GivenWays.SeatGiven;
import org.admitone.provider.zoom.meetings.HeldSession;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// Whose each connection was. Pure: all it needs is handed in, so that order, repetition and lateness of Zoom's words cannot matter.
/// Identity is the way in that the door gave out (I9, N14):
///
/// - Whoever came by a way that was given out sits on the seat it was given for, as long as that seat lives. What comes after the
///   seat's end is a stranger's, with the seconds of exposure; so is whoever came after it (unless the door had closed for all).
/// - A way that was never given out, no way at all, a telephone: strangers.
/// - The account's user is whoever was given the host's way last before they came, while that seat lived; otherwise nobody we let in.
/// - Whoever holds a learner's seat and is given a host's power in Zoom is told of (N18), and stays.
/// - Two at once by one way: the way is used by two, and one of them is not the owner. Which one is told by our own door: links leave it
///   to the owner's device only. If the way was given out again after the first had come and before the second came, the second is the
///   owner (a crash, another device) and the first is superseded: it is taken out quietly, and only when it lasts beyond the time
///   within which a dead connection is noticed is it called what it is, a second presence. Otherwise the second came by a copied link.
public final class MeetingHistory {

    /// Zoom's times are whole seconds of another clock.
    static final Duration SKEW = Duration.ofSeconds(2);
    /// How long Zoom takes to notice that a client is gone.
    static final Duration DEAD_FOR = Duration.ofSeconds(90);

    private final HeldSession session;
    private final GivenWays ways;
    private final Set<PersonId> runners;
    private final Instant asOf;
    private final List<Presence> found = new ArrayList<>();

    private MeetingHistory(HeldSession session, GivenWays ways, Set<PersonId> runners, Instant asOf) {
        this.session = session;
        this.ways = ways;
        this.runners = Set.copyOf(runners);
        this.asOf = asOf;
    }

    /// One stay, where it is found in Zoom, and what has to happen to it.
    ///
    /// @param way the seat whose way in has been used by a second one and must not be used again; null: none
    public record Presence(PresenceStay stay, Trace trace, Duty duty, @Nullable SeatId burnt) {}

    public enum Duty {
        NONE,
        /// A stranger: to be taken out, and told.
        TAKE_OUT,
        /// Dead or superseded: to be taken out, nothing to tell.
        TAKE_OUT_QUIETLY,
        /// To be told only: it may be the school itself.
        TELL
    }

    /// In the order in which people came.
    ///
    /// @param runners who run the class and may be hosts
    public static List<Presence> read(Collection<Trace> traces, HeldSession session, GivenWays ways, Set<PersonId> runners, Instant asOf) {
        return new MeetingHistory(session, ways, runners, asOf).read(traces);
    }

    /// The connection by which each seat is occupied now; of several the latest.
    public static Map<SeatId, ConnectionId> inside(List<Presence> history) {
        Map<SeatId, ConnectionId> inside = new HashMap<>();
        for (Presence presence : history) {
            if (presence.stay().left() == null && presence.stay().who() instanceof Who.Seated(SeatId seat, _)) {
                inside.put(seat, presence.stay().connection());
            }
        }
        return inside;
    }

    private record Sitting(SeatId seat, PersonId person, @Nullable Instant until, List<Instant> given) {}

    private List<Presence> read(Collection<Trace> traces) {
        Map<SeatId, Trace> seated = new HashMap<>();
        List<Trace> ordered = traces.stream().sorted(Comparator.comparing(Trace::joined).thenComparing(trace -> trace.connection().value())).toList();
        for (Trace trace : ordered) {
            sort(trace, seated);
        }
        return List.copyOf(found);
    }

    private void sort(Trace trace, Map<SeatId, Trace> seated) {
        Optional<GivenWay> way = trace.marks().registrant().flatMap(this::way);
        if (way.isPresent()) {
            byWay(trace, way.get(), seated);
        } else if (trace.marks().registrant().isPresent()) {
            stranger(trace, Kind.UNKNOWN, null, null);
        } else if (customer(trace) instanceof Sitting sitting) {
            onSeat(trace, sitting, seated);
        } else if (trace.marks().line() == Told.Line.PHONE) {
            stranger(trace, Kind.PHONE, null, null);
        } else if (trace.marks().account().filter(session.host()::equals).isPresent()) {
            asHost(trace, seated);
        } else {
            stranger(trace, Kind.UNKNOWN, null, null);
        }
    }

    private Optional<GivenWay> way(org.admitone.provider.zoom.RegistrantId registrant) {
        return ways.registered().stream().filter(way -> way.registrant().equals(registrant)).findFirst();
    }

    private void byWay(Trace trace, GivenWay way, Map<SeatId, Trace> seated) {
        SeatGiven seat = way.seat();
        if (seat == null || way.person() == null) {
            stranger(trace, Kind.NOT_ADMITTED, way.person(), null);
        } else if (trace.joined().isBefore(seat.at().getFirst().minus(SKEW))) {
            stranger(trace, Kind.NOT_ADMITTED, way.person(), seat.seat());       // before our server gave the link to anybody
        } else {
            onSeat(trace, new Sitting(seat.seat(), way.person(), seat.releasedAt(), seat.at()), seated);
        }
    }

    private void asHost(Trace trace, Map<SeatId, Trace> seated) {
        Optional<HostGiving> giving = ways.asHost().stream().filter(each -> !each.at().isAfter(trace.joined().plus(SKEW)))
                .filter(each -> each.releasedAt() == null || each.releasedAt().isAfter(trace.joined())).max(Comparator.comparing(HostGiving::at));
        if (giving.isEmpty()) {
            add(new Who.Stranger(Kind.HOST_ACCOUNT, null, trace.shownName()), trace, trace.connection(), trace.joined(), trace.left(), Duty.TELL, null);
            return;
        }
        List<Instant> given = ways.asHost().stream().filter(each -> each.seat().equals(giving.get().seat())).map(HostGiving::at).sorted().toList();
        onSeat(trace, new Sitting(giving.get().seat(), giving.get().person(), giving.get().releasedAt(), given), seated);
    }

    /// An embedded page brings its seat along: 32 hexadecimal digits.
    private @Nullable Sitting customer(Trace trace) {
        Optional<SeatId> seat = trace.marks().customer().filter(key -> key.matches("[0-9a-f]{32}"))
                .map(key -> new SeatId(UUID.fromString(key.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))));
        return seat.flatMap(id -> ways.registered().stream().filter(way -> way.seat() != null && way.person() != null && way.seat().seat().equals(id)).findFirst())
                .map(way -> way.seat() == null || way.person() == null ? null : new Sitting(way.seat().seat(), way.person(), way.seat().releasedAt(), way.seat().at()))
                .orElse(null);
    }

    private void onSeat(Trace trace, Sitting sitting, Map<SeatId, Trace> seated) {
        if (ended(sitting, trace.joined())) {
            stranger(trace, Kind.SEAT_ENDED, sitting.person(), null);
            return;
        }
        // whoever came before the latest has left or is superseded: only the latest can be the owner's still
        Optional<Trace> still = Optional.ofNullable(seated.get(sitting.seat())).filter(latest -> latest.insideAt(trace.joined()));
        if (still.isPresent() && !givenBetween(sitting.given(), still.get().joined(), trace.joined())) {
            stranger(trace, Kind.SECOND_PRESENCE, sitting.person(), sitting.seat());
            return;
        }
        still.ifPresent(superseded -> supersede(superseded, sitting, trace.joined()));
        seated.put(sitting.seat(), trace);
        upToItsEnd(trace, sitting);
        if (trace.powerful() != null && !runners.contains(sitting.person())) {
            add(new Who.Stranger(Kind.MADE_HOST, sitting.person(), trace.shownName()), trace, trace.asHost(), later(trace.powerful(), trace.joined()), trace.left(), Duty.TELL, null);
        }
    }

    /// The first came by the last giving before it; any later one was for the second.
    private static boolean givenBetween(List<Instant> given, Instant first, Instant second) {
        Instant used = given.stream().filter(at -> !at.isAfter(first.plus(SKEW))).max(Comparator.naturalOrder()).orElse(Instant.MIN);
        return given.stream().anyMatch(at -> at.isAfter(used) && !at.isAfter(second.plus(SKEW)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean ended(Sitting sitting, Instant at) {
        return sitting.until() != null && !at.isBefore(sitting.until());
    }

    /// Present until the seat's end; from then on a stranger, unless the class was over for all.
    private void upToItsEnd(Trace trace, Sitting sitting) {
        Instant end = sitting.until();
        Who.Seated who = new Who.Seated(sitting.seat(), sitting.person());
        boolean outlivesSeat = end != null && (trace.left() == null || trace.left().isAfter(end.plus(SKEW)));
        if (!outlivesSeat || end == null || !end.isBefore(session.times().closesAt())) {
            add(who, trace, trace.connection(), trace.joined(), trace.left(), Duty.NONE, null);
            return;
        }
        add(who, trace, trace.connection(), trace.joined(), end, Duty.NONE, null);
        add(new Who.Stranger(Kind.SEAT_ENDED, sitting.person(), trace.shownName()), trace, trace.afterSeat(), end, trace.left(), Duty.TAKE_OUT, null);
    }

    /// The owner is at the newer connection. The older one is believed until then.
    private void supersede(Trace older, Sitting sitting, Instant newer) {
        found.removeIf(presence -> presence.trace().equals(older));
        add(new Who.Seated(sitting.seat(), sitting.person()), older, older.connection(), older.joined(), newer, Duty.NONE, null);
        Instant left = older.left();
        boolean lasts = (left == null ? asOf : left).isAfter(newer.plus(DEAD_FOR));
        if (lasts) {
            add(new Who.Stranger(Kind.SECOND_PRESENCE, sitting.person(), older.shownName()), older, older.afterSeat(), newer, left, Duty.TAKE_OUT, sitting.seat());
        } else if (left == null) {
            Presence last = found.removeLast();
            found.add(new Presence(last.stay(), older, Duty.TAKE_OUT_QUIETLY, null));
        }
    }

    private void stranger(Trace trace, Kind kind, @Nullable PersonId person, @Nullable SeatId burnt) {
        add(new Who.Stranger(kind, person, trace.shownName()), trace, trace.connection(), trace.joined(), trace.left(), Duty.TAKE_OUT, burnt);
    }

    private void add(Who who, Trace trace, ConnectionId connection, Instant joined, @Nullable Instant left, Duty duty, @Nullable SeatId burnt) {
        found.add(new Presence(new PresenceStay(connection, who, joined, left == null || !left.isBefore(joined) ? left : joined, trace.source().code, Removal.NONE), trace,
                left == null || duty == Duty.TAKE_OUT_QUIETLY ? duty : Duty.NONE, burnt));
    }
}

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
import org.admitone.provider.zoom.meetings.GivenWays;
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
///   Whoever came first is not the host for it: the teacher who was given the way and came is, whoever had signed in before.
/// - Whoever holds a learner's seat and is given a host's power in Zoom is told of (N18), and stays.
/// - Two at once by one way: the way is used by two, and one of them is not the owner. Which one is told by our own door: links leave it
///   to the owner's device only. If the way was given out again after the first had come and before the second came, the second is the
///   owner (a crash, another device) and the first is superseded: it is taken out quietly, and only when it lasts beyond the time
///   within which a dead connection is noticed is it called what it is, a second presence. Otherwise the second came by a copied link.
///   A giving counts for whoever comes soon after it: an unused click of half an hour ago makes no newcomer the owner.
/// - A seat that was freed in a silence of Zoom's, because its person was believed to be absent, is theirs all the same where the report
///   says after the class that they were there. While the class runs the silence counts: nobody is inside without a seat.
/// - Our clock and Zoom's are two: whoever came a little before the way was given out came by that giving.
public final class MeetingHistory {

    /// Within which somebody who was given the way again has come.
    static final Duration FRESH = Duration.ofMinutes(10);
    /// How long Zoom takes to notice that a client is gone.
    static final Duration DEAD_FOR = Duration.ofSeconds(90);

    private final HeldSession session;
    private final Claims claims;
    private final Set<PersonId> runners;
    private final Instant asOf;
    private final List<Presence> found = new ArrayList<>();

    private MeetingHistory(HeldSession session, Claims claims, Set<PersonId> runners, Instant asOf) {
        this.session = session;
        this.claims = claims;
        this.runners = Set.copyOf(runners);
        this.asOf = asOf;
    }

    /// One stay, where it is found in Zoom, and what has to happen to it.
    ///
    /// @param burnt the way in that must not be used again; null: none
    public record Presence(PresenceStay stay, Trace trace, Duty duty, @Nullable Burnt burnt) {

        boolean isToBeTakenOut() {
            return duty == Duty.TAKE_OUT || duty == Duty.TAKE_OUT_QUIETLY;
        }
    }

    public sealed interface Burnt {

        /// Used by a second one, or by one who is taken out: Zoom lets nobody return by it.
        record OfSeat(SeatId seat) implements Burnt {}

        /// Used though nobody had been given it.
        record Unused(UUID way) implements Burnt {}
    }

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
        return new MeetingHistory(session, new Claims(ways, session.host(), traces), runners, asOf).read(traces);
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

    /// @param given each time that the way by which it came left our server
    private record Sat(Trace trace, List<Instant> given) {}

    private List<Presence> read(Collection<Trace> traces) {
        Map<SeatId, Sat> seated = new HashMap<>();
        List<Trace> ordered = traces.stream().sorted(Trace.BY_COMING).toList();
        for (Trace trace : ordered) {
            sort(trace, seated);
        }
        return List.copyOf(found);
    }

    private void sort(Trace trace, Map<SeatId, Sat> seated) {
        switch (claims.of(trace, asOf)) {
            case Claims.Claim.ToSeat(var sitting) -> onSeat(trace, sitting, seated);
            case Claims.Claim.ToNone(var kind, var person, var burnt) -> stranger(trace, kind, person, burnt);
            case Claims.Claim.Unsaid() -> { }
        }
    }

    private void onSeat(Trace trace, Claims.Sitting sitting, Map<SeatId, Sat> seated) {
        if (ended(sitting, trace.joined())) {
            stranger(trace, Kind.SEAT_ENDED, sitting.person(), null);
            return;
        }
        // whoever came before the latest has left or is superseded: only the latest can be the owner's still
        Sat newer = new Sat(trace, sitting.given());
        Optional<Sat> still = Optional.ofNullable(seated.get(sitting.seat())).filter(latest -> latest.trace().insideAt(trace.joined()));
        if (still.isPresent() && !givenAgain(still.get(), newer)) {
            stranger(trace, Kind.SECOND_PRESENCE, sitting.person(), new Burnt.OfSeat(sitting.seat()));
            return;
        }
        still.ifPresent(superseded -> supersede(superseded.trace(), sitting, trace.joined()));
        seated.put(sitting.seat(), newer);
        upToItsEnd(trace, sitting);
        if (trace.powerful() != null && !runners.contains(sitting.person())) {
            add(new Who.Stranger(Kind.MADE_HOST, sitting.person(), trace.shownName()), trace, trace.asHost(), later(trace.powerful(), trace.joined()), trace.left(), Duty.TELL, null);
        }
    }

    /// The first came by the last giving before it. Whoever came by a later one is the owner, be it of the same way or, where that was used up, of the next.
    private static boolean givenAgain(Sat first, Sat second) {
        Instant used = first.given().stream().filter(at -> !at.isAfter(first.trace().joined().plus(Claims.SKEW))).max(Comparator.naturalOrder())
                .or(() -> first.given().stream().findFirst()).orElse(Instant.MIN);
        Instant came = second.trace().joined();
        return second.given().stream().anyMatch(at -> at.isAfter(used) && !at.isAfter(came.plus(Claims.SKEW)) && !at.isBefore(came.minus(FRESH)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean ended(Claims.Sitting sitting, Instant at) {
        return sitting.until() != null && !at.isBefore(sitting.until());
    }

    /// Present until the seat's end; from then on a stranger, unless the class was over for all.
    private void upToItsEnd(Trace trace, Claims.Sitting sitting) {
        Instant end = sitting.until();
        Who.Seated who = new Who.Seated(sitting.seat(), sitting.person());
        boolean outlivesSeat = end != null && (trace.left() == null || trace.left().isAfter(end.plus(Claims.SKEW)));
        if (!outlivesSeat || end == null || !end.isBefore(session.times().closesAt())) {
            add(who, trace, trace.connection(), trace.joined(), trace.left(), Duty.NONE, null);
            return;
        }
        add(who, trace, trace.connection(), trace.joined(), end, Duty.NONE, null);
        add(new Who.Stranger(Kind.SEAT_ENDED, sitting.person(), trace.shownName()), trace, trace.afterSeat(), end, trace.left(), Duty.TAKE_OUT, null);
    }

    /// The owner is at the newer connection. The older one is believed until then.
    private void supersede(Trace older, Claims.Sitting sitting, Instant newer) {
        found.removeIf(presence -> presence.trace().equals(older));
        add(new Who.Seated(sitting.seat(), sitting.person()), older, older.connection(), older.joined(), newer, Duty.NONE, null);
        Instant left = older.left();
        boolean lasts = (left == null ? asOf : left).isAfter(newer.plus(DEAD_FOR));
        if (lasts) {
            add(new Who.Stranger(Kind.SECOND_PRESENCE, sitting.person(), older.shownName()), older, older.afterSeat(), newer, left, Duty.TAKE_OUT, new Burnt.OfSeat(sitting.seat()));
        } else if (left == null) {
            Presence last = found.removeLast();
            found.add(new Presence(last.stay(), older, Duty.TAKE_OUT_QUIETLY, new Burnt.OfSeat(sitting.seat())));
        }
    }

    private void stranger(Trace trace, Kind kind, @Nullable PersonId person, @Nullable Burnt burnt) {
        Duty duty = kind == Kind.HOST_ACCOUNT ? Duty.TELL : Duty.TAKE_OUT;
        add(new Who.Stranger(kind, person, trace.shownName()), trace, trace.connection(), trace.joined(), trace.left(), duty, burnt);
    }

    private void add(Who who, Trace trace, ConnectionId connection, Instant joined, @Nullable Instant left, Duty duty, @Nullable Burnt burnt) {
        found.add(new Presence(new PresenceStay(connection, who, joined, left == null || !left.isBefore(joined) ? left : joined, trace.source().code, Removal.NONE), trace,
                left == null || duty == Duty.TAKE_OUT_QUIETLY ? duty : Duty.NONE, burnt));
    }
}

package org.admitone.provider.zoom.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.admitone.admission.SeatId;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.ParticipantUuid;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.provider.zoom.meetings.GivenWays;
import org.admitone.provider.zoom.meetings.HeldSession;
import org.admitone.provider.zoom.presence.MeetingHistory.Presence;
import org.admitone.provider.zoom.presence.Told.Line;
import org.admitone.provider.zoom.presence.Told.Marks;
import org.admitone.provider.zoom.presence.Told.Participant;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// A class from 9:50 to 10:10, and what was heard of it. Times are seconds since the door opened.
final class Heard {

    static final Instant OPENS = Instant.parse("2026-09-01T09:50:00Z");
    static final long CLOSES = 1200;
    static final HostId HOST = new HostId("h0st");
    static final InstanceId FIRST = new InstanceId("first==");
    static final HeldSession SESSION = new HeldSession(new SessionId(new UUID(1, 1)), new CourseId(new UUID(1, 2)), new MeetingNumber(123456789), HOST,
            new HeldSession.Times(at(600), at(900), OPENS, at(CLOSES)));

    final List<Told> told = new ArrayList<>();
    final List<ReportRow> rows = new ArrayList<>();
    final List<GivenWays.GivenWay> ways = new ArrayList<>();
    final List<GivenWays.HostGiving> hosts = new ArrayList<>();
    final Set<SeatId> freedInSilence = new HashSet<>();
    final Set<PersonId> runners = new HashSet<>(IntStream.range(0, 10).mapToObj(Heard::person).toList());
    Traces.Closing.Certainty certainty = Traces.Closing.Certainty.OPEN;

    static Instant at(long second) {
        return OPENS.plusSeconds(second);
    }

    static SeatId seat(int number) {
        return new SeatId(new UUID(3, number));
    }

    static PersonId person(int number) {
        return new PersonId(new UUID(2, number));
    }

    static Marks registrant(int number) {
        return new Marks(Optional.of(new RegistrantId("r" + number)), Optional.empty(), Optional.empty(), Optional.empty(), Line.INTERNET);
    }

    static Marks account(HostId user) {
        return new Marks(Optional.empty(), Optional.empty(), Optional.of(user), Optional.empty(), Line.INTERNET);
    }

    static Marks phone() {
        return new Marks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Line.PHONE);
    }

    static Marks embedded(SeatId seat) {
        return new Marks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(seat.toString().replace("-", "")), Line.INTERNET);
    }

    /// Registrant, person and seat have the same number.
    Heard given(int number, @Nullable Integer released, long... times) {
        List<Instant> at = java.util.Arrays.stream(times).mapToObj(Heard::at).toList();
        return way(number, person(number), at.isEmpty() ? null : new GivenWays.SeatGiven(seat(number), released == null ? null : at(released), at));
    }

    /// Another way for the seat that was given one before.
    Heard next(int number, int registrant, long... times) {
        GivenWays.GivenWay before = ways.stream().filter(way -> way.registrant().equals(new RegistrantId("r" + number))).findFirst().orElseThrow();
        GivenWays.SeatGiven seat = java.util.Objects.requireNonNull(before.seat());
        return way(registrant, before.person(), new GivenWays.SeatGiven(seat.seat(), seat.releasedAt(), java.util.Arrays.stream(times).mapToObj(Heard::at).toList()));
    }

    Heard way(int number, @Nullable PersonId person, GivenWays.@Nullable SeatGiven seat) {
        ways.add(new GivenWays.GivenWay(new RegistrantId("r" + number), new UUID(5, number), person, seat));
        return this;
    }

    Heard host(int number, @Nullable Integer released, long given) {
        hosts.add(new GivenWays.HostGiving(seat(number), person(number), released == null ? null : at(released), at(given)));
        return this;
    }

    Heard joined(String user, Marks marks, long second) {
        told.add(new Told.Joined(FIRST, who(user, marks), at(second)));
        return this;
    }

    Heard left(String user, Marks marks, long second) {
        told.add(new Told.Left(FIRST, who(user, marks), at(second)));
        return this;
    }

    Heard stayed(String user, Marks marks, long joined, long left) {
        return joined(user, marks, joined).left(user, marks, left);
    }

    Heard started(long second) {
        told.add(new Told.Started(FIRST, HOST, at(second)));
        return this;
    }

    Heard role(String user, Marks marks, Told.Power power, long second) {
        told.add(new Told.RoleGiven(FIRST, who(user, marks), power, at(second)));
        return this;
    }

    Heard ended(long second) {
        told.add(new Told.Ended(FIRST, at(second)));
        return this;
    }

    Heard reported(String user, Marks marks, long joined, long left) {
        rows.add(new ReportRow(FIRST, user, marks.registrant(), marks.account(), "somebody", at(joined), at(left)));
        return this;
    }

    static Participant who(String user, Marks marks) {
        return new Participant(user, marks.with(new Marks(Optional.empty(), Optional.of(new ParticipantUuid("P" + user)), Optional.empty(), Optional.empty(), Line.INTERNET)),
                "somebody");
    }

    Heard longPast() {
        certainty = Traces.Closing.Certainty.LONG_PAST;
        return this;
    }

    GivenWays givenWays() {
        return new GivenWays(ways, hosts, freedInSilence);
    }

    List<Trace> traces() {
        return Traces.of(told, rows, givenWays(), new Traces.Closing(at(CLOSES), certainty));
    }

    List<Presence> history(long asOf) {
        return MeetingHistory.read(traces(), SESSION, givenWays(), runners, at(asOf));
    }

    /// The history in words, such as `seat 1: 10-50` or `second_presence 1: 60-`, each with what is to be done.
    List<String> words(long asOf) {
        return history(asOf).stream().map(Heard::words).toList();
    }

    private static String words(Presence presence) {
        String who = switch (presence.stay().who()) {
            case org.admitone.presence.PresenceStay.Who.Seated(var seat, var person) -> "seat " + seat.value().getLeastSignificantBits()
                    + (person.value().getLeastSignificantBits() == seat.value().getLeastSignificantBits() ? "" : " of another");
            case org.admitone.presence.PresenceStay.Who.Stranger(var kind, var person, _) -> kind.code() + (person == null ? "" : " " + person.value().getLeastSignificantBits());
        };
        Instant left = presence.stay().left();
        return who + ": " + second(presence.stay().joined()) + "-" + (left == null ? "" : second(left))
                + (presence.duty() == MeetingHistory.Duty.NONE ? "" : " " + presence.duty()) + (presence.burnt() == null ? "" : " burnt");
    }

    static long second(Instant at) {
        return at.getEpochSecond() - OPENS.getEpochSecond();
    }
}

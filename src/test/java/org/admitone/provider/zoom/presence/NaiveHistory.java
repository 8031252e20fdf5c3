package org.admitone.provider.zoom.presence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.admitone.admission.SeatId;
import org.admitone.provider.zoom.meetings.GivenWays;
import org.jspecify.annotations.Nullable;

/// The rules of [Traces] and [MeetingHistory] a second time, as slow and plain as can be: for one connection and one second, was it inside,
/// and whose was it? Knows nothing of stays, their splitting and their order. Times are seconds since the door opened.
final class NaiveHistory {

    private static final long NEVER = Long.MAX_VALUE;

    private final List<Told> told;
    private final List<ReportRow> rows;
    private final GivenWays ways;
    private final boolean longPast;
    private final long asOf;
    private final List<Connection> connections;
    private final Map<Connection, Claim> claims = new HashMap<>();
    private final Map<Connection, Long> came = new HashMap<>();
    private final Map<Connection, Long> gone = new HashMap<>();

    /// @param user with its instance
    record Connection(String instance, String user) {}

    /// @param seat null: a stranger, told as why
    private record Claim(String why, @Nullable SeatId seat, long ends, List<Long> given) {}

    NaiveHistory(Heard heard, long asOf) {
        this.told = List.copyOf(heard.told);
        this.rows = heard.rows;
        this.ways = heard.givenWays();
        this.longPast = heard.certainty == Traces.Closing.Certainty.LONG_PAST;
        this.asOf = asOf;
        this.connections = all();
    }

    List<Connection> connections() {
        return connections;
    }

    private List<Connection> all() {
        var found = new TreeSet<Connection>(Comparator.comparing(Connection::instance).thenComparing(Connection::user));
        told.stream().filter(word -> !(word instanceof Told.RoleGiven)).forEach(word -> who(word).ifPresent(who -> found.add(new Connection(word.instance().value(), who.userId()))));
        rows.forEach(row -> found.add(new Connection(row.instance().value(), row.userId())));
        found.removeIf(each -> came(each) == NEVER);
        return List.copyOf(found);
    }

    /// Nothing: not inside, or nothing to be told.
    String at(long second, Connection connection) {
        if (second < came(connection) || second >= gone(connection)) {
            return "";
        }
        Claim claim = claim(connection);
        if (claim.seat() == null || came(connection) >= claim.ends()) {
            return claim.seat() == null ? claim.why() : "seat_ended";
        }
        if (!accepted(connection)) {
            return "second_presence";
        }
        long next = comrades(connection).stream().filter(each -> order().compare(connection, each) < 0 && accepted(each)).mapToLong(this::came).min().orElse(NEVER);
        if (next < gone(connection) && second >= next) {
            return (gone(connection) == NEVER ? asOf : gone(connection)) > next + 90 ? "second_presence" : "";
        }
        if (next >= gone(connection) && second >= claim.ends() && claim.ends() < Heard.CLOSES && gone(connection) > claim.ends() + 2) {
            return "seat_ended";
        }
        return "seat " + claim.seat();
    }

    private boolean accepted(Connection connection) {
        Claim claim = claim(connection);
        if (claim.seat() == null || came(connection) >= claim.ends()) {
            return false;
        }
        Optional<Connection> before = comrades(connection).stream().filter(each -> order().compare(each, connection) < 0 && accepted(each)).max(order());
        if (before.isEmpty() || gone(before.get()) <= came(connection)) {
            return true;
        }
        long usedBy = came(before.get()) + 2;
        List<Long> firsts = claim(before.get()).given();
        long used = firsts.stream().filter(at -> at <= usedBy).max(Long::compare).orElse(firsts.stream().min(Long::compare).orElse(Long.MIN_VALUE));
        return claim.given().stream().anyMatch(at -> at > used && at <= came(connection) + 2 && at >= came(connection) - 600);
    }

    private List<Connection> comrades(Connection connection) {
        SeatId seat = claim(connection).seat();
        return connections().stream().filter(each -> seat != null && !each.equals(connection) && seat.equals(claim(each).seat())).toList();
    }

    /// Of two who come in the same second the one with the lower number was first; of two meetings one is, whoever asks.
    private Comparator<Connection> order() {
        return Comparator.<Connection>comparingLong(this::came).thenComparing(each -> "%40s".formatted(each.user())).thenComparing(each -> UUID.nameUUIDFromBytes((each.instance() + "/" + each.user()).getBytes(StandardCharsets.UTF_8)));
    }

    private long came(Connection connection) {
        return remembered(came, connection, this::firstSecond);
    }

    private long gone(Connection connection) {
        return remembered(gone, connection, this::lastSecond);
    }

    private Claim claim(Connection connection) {
        return remembered(claims, connection, this::claimed);
    }

    /// As slow as it is, nothing is worked out twice.
    private static <T> T remembered(Map<Connection, T> known, Connection connection, Function<Connection, T> workedOut) {
        T before = known.get(connection);
        T one = before == null ? workedOut.apply(connection) : before;
        known.put(connection, one);
        return one;
    }

    private long firstSecond(Connection connection) {
        Optional<ReportRow> row = row(connection);
        List<Long> joins = new ArrayList<>();
        List<Long> leaves = leaves(connection);
        for (Told word : told) {
            if (word instanceof Told.Joined(_, _, Instant at) && of(word, connection)) {
                joins.add(Heard.second(at));
            }
        }
        if (row.isPresent()) {
            return Heard.second(row.get().joined());
        }
        if (!joins.isEmpty()) {
            return joins.stream().min(Long::compare).orElseThrow();
        }
        if (leaves.isEmpty()) {
            leaves = ends(connection);
        }
        if (leaves.isEmpty()) {
            return NEVER;
        }
        long left = leaves.stream().max(Long::compare).orElseThrow();
        return registered(connection).map(GivenWays.GivenWay::seat).stream().flatMap(seat -> seat.at().stream()).map(Heard::second)
                .filter(at -> at <= left).max(Long::compare).orElse(left);
    }

    private long lastSecond(Connection connection) {
        Optional<ReportRow> row = row(connection);
        List<Long> leaves = leaves(connection).isEmpty() ? ends(connection) : leaves(connection);
        long otherwise = longPast ? Heard.CLOSES : NEVER;
        return row.map(known -> Heard.second(known.left())).orElse(leaves.stream().max(Long::compare).orElse(otherwise));
    }

    private List<Long> leaves(Connection connection) {
        return told.stream().filter(word -> word instanceof Told.Left && of(word, connection)).map(word -> Heard.second(((Told.Left) word).at())).toList();
    }

    private List<Long> ends(Connection connection) {
        return told.stream().filter(word -> word instanceof Told.Ended && word.instance().value().equals(connection.instance())).map(word -> Heard.second(((Told.Ended) word).at())).toList();
    }

    private Optional<ReportRow> row(Connection connection) {
        return rows.stream().filter(row -> row.instance().value().equals(connection.instance()) && row.userId().equals(connection.user())).findFirst();
    }

    private static boolean of(Told word, Connection connection) {
        return word.instance().value().equals(connection.instance()) && who(word).map(Told.Participant::userId).equals(Optional.of(connection.user()));
    }

    private static Optional<Told.Participant> who(Told word) {
        return switch (word) {
            case Told.Joined(_, var who, _) -> Optional.of(who);
            case Told.Left(_, var who, _) -> Optional.of(who);
            case Told.RoleGiven(_, var who, _, _) -> Optional.of(who);
            case Told.Started _, Told.Ended _ -> Optional.empty();
        };
    }

    private Told.Marks marks(Connection connection) {
        return told.stream().filter(word -> of(word, connection)).findFirst().flatMap(NaiveHistory::who).map(Told.Participant::marks)
                .orElseGet(() -> row(connection).map(row -> new Told.Marks(row.registrant(), Optional.empty(), row.account(), Optional.empty(), Told.Line.INTERNET)).orElseThrow());
    }

    private Optional<GivenWays.GivenWay> registered(Connection connection) {
        return ways.registered().stream().filter(way -> Optional.of(way.registrant()).equals(marks(connection).registrant())).findFirst();
    }

    private Claim claimed(Connection connection) {
        Told.Marks marks = marks(connection);
        if (marks.registrant().isPresent()) {
            Optional<GivenWays.GivenWay> way = registered(connection);
            GivenWays.SeatGiven seat = way.map(GivenWays.GivenWay::seat).orElse(null);
            boolean early = seat != null && came(connection) < Heard.second(seat.at().getFirst()) - 30;
            return way.isEmpty() ? stranger("unknown") : seat == null || early ? stranger("not_admitted") : claim(seat);
        }
        Optional<GivenWays.SeatGiven> brought = ways.registered().stream().map(GivenWays.GivenWay::seat).filter(Objects::nonNull)
                .filter(seat -> marks.customer().equals(Optional.of(seat.seat().toString().replace("-", "")))).findFirst();
        if (brought.isPresent()) {
            return claim(brought.get());
        }
        if (marks.line() == Told.Line.PHONE) {
            return stranger("phone");
        }
        return marks.account().equals(Optional.of(Heard.HOST)) ? asHost(connection) : stranger("unknown");
    }

    private Claim asHost(Connection connection) {
        long came = came(connection);
        List<GivenWays.HostGiving> tried = new ArrayList<>();
        for (long second = came + 2; second >= 0; second--) {
            tried.addAll(hostGivings(second, second, came).reversed());
        }
        tried.addAll(hostGivings(0, came + 30, came).stream().limit(1).toList());
        return tried.stream().filter(giving -> Heard.second(giving.at()) <= came + 1 || connections().stream().noneMatch(each -> !each.equals(connection) && hosts(each)
                        && came(each) >= came && came(each) < gone(connection) && isLastOf(giving, hostGivings(0, came(each) + 1, came(each)))))
                .findFirst().map(giving -> new Claim("", giving.seat(), ends(giving.releasedAt()),
                        ways.asHost().stream().filter(each -> each.seat().equals(giving.seat())).map(each -> Heard.second(each.at())).toList())).orElse(stranger("host_account"));
    }

    private static boolean isLastOf(GivenWays.HostGiving giving, List<GivenWays.HostGiving> all) {
        return !all.isEmpty() && all.getLast().equals(giving);
    }

    /// In their order; those of seats that lived when somebody came.
    private List<GivenWays.HostGiving> hostGivings(long from, long until, long came) {
        return ways.asHost().stream().filter(giving -> Heard.second(giving.at()) >= from && Heard.second(giving.at()) <= until && ends(giving.releasedAt()) > came)
                .sorted(Comparator.comparing(GivenWays.HostGiving::at).thenComparing(giving -> giving.seat().value())).toList();
    }

    private boolean hosts(Connection connection) {
        return marks(connection).registrant().isEmpty() && marks(connection).account().equals(Optional.of(Heard.HOST));
    }

    private static Claim claim(GivenWays.SeatGiven seat) {
        return new Claim("", seat.seat(), ends(seat.releasedAt()), seat.at().stream().map(Heard::second).toList());
    }

    private static Claim stranger(String why) {
        return new Claim(why, null, NEVER, List.of());
    }

    private static long ends(@Nullable Instant released) {
        return released == null ? NEVER : Heard.second(released);
    }
}

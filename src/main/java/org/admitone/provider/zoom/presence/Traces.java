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
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.InstanceId;
import org.admitone.provider.zoom.meetings.GivenWays;
import org.admitone.provider.zoom.presence.Told.Marks;
import org.admitone.provider.zoom.presence.Told.Participant;
import org.jspecify.annotations.Nullable;

/// Puts together what Zoom said of each connection. Pure, and the same for every order and every repetition of its words:
///
/// 1. Of several *joined* the earliest is true, of several *left* the latest. Nobody leaves before they came.
/// 2. *Joined* never came: inside since the way in was given out last before that; from the moment of leaving where that is not known.
/// 3. The host's *joined* never came, but that the instance was started: inside since then. One whom nothing else is told of has no number.
/// 4. *Left* never came: until the end of the instance, if that was told. No word about a connection reopens an instance that has ended.
/// 5. Where the report knows the connection, by instance and number, its times replace all of this.
/// 6. Still no end long after the door has closed: until the door's closing.
final class Traces {

    /// Whoever starts an instance has joined within this.
    private static final Duration AT_THE_START = Duration.ofMinutes(1);

    private final GivenWays ways;
    private final Map<InstanceId, Told.Started> starts = new TreeMap<>(Comparator.comparing(InstanceId::value));
    private final Map<InstanceId, Instant> ends = new HashMap<>();

    record Key(String instance, String userId) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::instance).thenComparing(Key::userId).compare(this, other);
        }
    }

    private Traces(GivenWays ways) {
        this.ways = ways;
    }

    /// By instance, in the order in which people came.
    static List<Trace> of(Collection<Told> told, Collection<ReportRow> rows, GivenWays ways, Closing closing) {
        return new Traces(ways).read(told, rows, closing);
    }

    /// When everybody is out at the latest, and whether it is so late that nothing more is expected to be said.
    record Closing(Instant closesAt, Certainty certainty) {

        enum Certainty { OPEN, LONG_PAST }
    }

    private List<Trace> read(Collection<Told> told, Collection<ReportRow> rows, Closing closing) {
        Map<Key, Words> connections = new TreeMap<>();
        told.forEach(word -> take(word, connections));
        RowNumbers.asEventsHave(rows, told).forEach(row -> take(row, connections));
        starts.values().forEach(start -> hostOf(start, connections));
        List<Trace> traces = new ArrayList<>();
        connections.forEach((key, words) -> trace(key, words, closing).ifPresent(traces::add));
        traces.sort(Trace.BY_COMING);
        return List.copyOf(traces);
    }

    private void take(Told word, Map<Key, Words> connections) {
        switch (word) {
            case Told.Joined(var instance, var who, var at) -> words(connections, instance, who).joinedAt(at);
            case Told.Left(var instance, var who, var at) -> words(connections, instance, who).leftAt(at);
            case Told.Started start -> starts.merge(start.instance(), start, BinaryOperator.minBy(Comparator.comparing(Told.Started::at).thenComparing(one -> one.host().value())));
            case Told.Ended(var instance, var at) -> ends.merge(instance, at, BinaryOperator.maxBy(Comparator.naturalOrder()));
            case Told.RoleGiven(var instance, var who, var power, var at) -> words(connections, instance, who).role(power, at);
        }
    }

    /// Nobody can be inside before the host.
    private static void hostOf(Told.Started start, Map<Key, Words> connections) {
        List<Words> hosts = new ArrayList<>();
        connections.forEach((key, words) -> {
            if (key.instance().equals(start.instance().value()) && words.isUser(start.host())) {
                hosts.add(words);
            }
        });
        if (hosts.stream().noneMatch(words -> words.cameBy(start.at().plus(AT_THE_START)))) {
            Optional<Words> untold = hosts.stream().filter(words -> words.leftOnlyAfter(start.at())).min(Comparator.comparing(Words::end));
            Words starter = untold.orElseGet(() -> connections.computeIfAbsent(new Key(start.instance().value(), Trace.STARTER), unseen -> Words.ofUser(start.host())));
            starter.joinedAt(start.at());
        }
    }

    private static void take(ReportRow row, Map<Key, Words> connections) {
        connections.computeIfAbsent(new Key(row.instance().value(), row.userId()), unseen -> new Words()).of(row);
    }

    private static Words words(Map<Key, Words> connections, InstanceId instance, Participant who) {
        Words words = connections.computeIfAbsent(new Key(instance.value(), who.userId()), unseen -> new Words());
        words.of(who);
        return words;
    }

    private Optional<Trace> trace(Key key, Words words, Closing closing) {
        InstanceId instance = new InstanceId(key.instance());
        ReportRow row = words.row;
        if (row != null) {
            return Optional.of(new Trace(instance, key.userId(), words.marks, words.shownName, row.joined(), later(row.joined(), row.left()), Trace.Source.REPORT, words.powerful()));
        }
        if (words.joined == null && words.left == null) {
            return Optional.empty();            // a role alone says nothing of when somebody was there
        }
        Instant left = words.left != null ? words.left : ends.get(instance);
        Instant joined = words.joined != null ? words.joined : left == null ? null : givenBefore(words.marks, left);
        if (joined == null) {
            return Optional.empty();
        }
        if (left == null && closing.certainty() == Closing.Certainty.LONG_PAST) {
            left = closing.closesAt();
        }
        return Optional.of(new Trace(instance, key.userId(), words.marks, words.shownName, joined, left == null ? null : later(joined, left), Trace.Source.EVENTS, words.powerful()));
    }

    private Instant givenBefore(Marks marks, Instant left) {
        return marks.registrant().flatMap(registrant -> ways.registered().stream().filter(way -> way.registrant().equals(registrant)).findFirst())
                .map(GivenWays.GivenWay::seat).stream().flatMap(seat -> seat.at().stream())
                .filter(at -> !at.isAfter(left)).max(Comparator.naturalOrder()).orElse(left);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package org.admitone.provider.zoom.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.admitone.admission.ConnectionId;
import org.admitone.presence.PresenceStay.Who;
import org.admitone.provider.zoom.presence.MeetingHistory.Presence;
import org.junit.jupiter.api.Test;

/// What holds for every class in Zoom, whatever Zoom told of it and in whatever order (N13, I12). A failure names the seed that makes it again.
class MeetingHistoryPropertiesTest {

    private static final int CLASSES = 150;

    @Test
    void every_order_of_a_short_history_gives_one_result() {
        List<MadeUpClass> small = IntStream.range(0, 10_000).mapToObj(MadeUpClass::new).filter(any -> any.heard.told.size() == 7).limit(3).toList();
        assertThat(small).hasSize(3);
        for (MadeUpClass made : small) {
            long asOf = made.someSecond();
            assertThat(permutations(made.heard.told).stream().map(told -> read(told, List.of(), made, asOf)).collect(Collectors.toSet())).hasSize(1);
        }
    }

    @Test
    void the_same_words_in_any_order_and_number_give_one_result() {
        for (long seed = 0; seed < CLASSES; seed++) {
            MadeUpClass made = new MadeUpClass(seed);
            Random random = new Random(seed);
            List<Told> heard = MadeUpClass.lossy(made.heard.told, 5, random);
            List<ReportRow> rows = made.heard.rows.stream().filter(row -> random.nextInt(3) == 0).toList();
            long asOf = made.someSecond();
            List<Presence> straight = read(heard, rows, made, asOf);
            for (int again = 0; again < 10; again++) {
                assertThat(read(shuffled(heard, random), shuffled(rows, random), made, asOf)).as("seed %d", seed).isEqualTo(straight);
            }
        }
    }

    @Test
    void whatever_was_lost_the_report_makes_good() {
        int looked = 0;
        for (long seed = 0; seed < CLASSES; seed++) {
            MadeUpClass made = new MadeUpClass(seed);
            if (made.reportKnowsAll()) {
                looked++;
                Random random = new Random(seed);
                long asOf = made.someSecond();
                List<String> all = told(read(made.heard.told, List.of(), made, asOf));
                assertThat(told(read(shuffled(MadeUpClass.lossy(made.heard.told, 2, random), random), made.heard.rows, made, asOf))).as("half lost, seed %d", seed).isEqualTo(all);
                assertThat(told(read(List.of(), made.heard.rows, made, asOf))).as("all lost, seed %d", seed).isEqualTo(all);
            }
        }
        assertThat(looked).isGreaterThan(CLASSES / 4);
    }

    @Test
    void a_second_implementation_that_asks_second_by_second_agrees() {
        for (long seed = 0; seed < CLASSES; seed++) {
            MadeUpClass made = new MadeUpClass(seed);
            Random random = new Random(seed);
            Heard heard = made.heard;
            heard.told.retainAll(new HashSet<>(MadeUpClass.lossy(heard.told, 6, random)));
            heard.rows.removeIf(row -> random.nextInt(3) > 0);
            heard.certainty = random.nextBoolean() ? Traces.Closing.Certainty.OPEN : Traces.Closing.Certainty.LONG_PAST;
            long asOf = made.someSecond();
            NaiveHistory naive = new NaiveHistory(heard, asOf);
            List<Presence> history = heard.history(asOf);
            Set<NaiveHistory.Connection> known = history.stream().map(MeetingHistoryPropertiesTest::connection).collect(Collectors.toSet());
            assertThat(known).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(naive.connections());
            for (NaiveHistory.Connection connection : known) {
                for (long second = 0; second < Heard.CLOSES + 100; second += 1 + random.nextInt(20)) {
                    assertThat(at(second, connection, history)).as("seed %d, %s, second %d", seed, connection, second).isEqualTo(naive.at(second, connection));
                }
            }
        }
    }

    @Test
    void a_host_of_whom_only_the_start_was_told_reads_as_if_the_joining_had_been_told() {
        int looked = 0;
        for (long seed = 0; seed < CLASSES; seed++) {
            MadeUpClass made = new MadeUpClass(seed);
            Optional<Told.Joined> host = made.firstHost();
            if (host.isPresent()) {
                looked++;
                Told.Started started = new Told.Started(host.get().instance(), Heard.HOST, host.get().at());
                List<Told> untold = made.heard.told.stream().map(word -> word.equals(host.get()) ? started : word).toList();
                long asOf = made.someSecond();
                assertThat(told(read(shuffled(untold, new Random(seed)), List.of(), made, asOf))).as("seed %d", seed).isEqualTo(told(read(made.heard.told, List.of(), made, asOf)));
            }
        }
        assertThat(looked).isGreaterThan(CLASSES / 10);
    }

    @Test
    void nobody_sits_on_a_seat_twice_at_once_and_nobody_sits_after_its_end() {
        for (long seed = 0; seed < CLASSES; seed++) {
            MadeUpClass made = new MadeUpClass(seed);
            List<Presence> history = made.heard.history(made.someSecond());
            for (int i = 0; i < history.size(); i++) {
                for (int j = i + 1; j < history.size(); j++) {
                    Presence one = history.get(i);
                    Presence other = history.get(j);
                    boolean sameSeat = one.stay().who() instanceof Who.Seated seated && seated.equals(other.stay().who());
                    assertThat(sameSeat && overlap(one, other)).as("seed %d: %s and %s", seed, one.stay(), other.stay()).isFalse();
                }
            }
        }
    }

    @Test
    void every_stay_has_a_connection_of_its_own() {
        for (long seed = 0; seed < CLASSES; seed++) {
            MadeUpClass made = new MadeUpClass(seed);
            List<ConnectionId> connections = made.heard.history(made.someSecond()).stream().map(presence -> presence.stay().connection()).toList();
            assertThat(connections).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }

    private static boolean overlap(Presence one, Presence other) {
        long from = Math.max(Heard.second(one.stay().joined()), Heard.second(other.stay().joined()));
        return from < left(one) && from < left(other);
    }

    private static long left(Presence presence) {
        return presence.stay().left() == null ? Long.MAX_VALUE : Heard.second(presence.stay().left());
    }

    private static String at(long second, NaiveHistory.Connection connection, List<Presence> history) {
        return history.stream().filter(presence -> connection(presence).equals(connection))
                .filter(presence -> Heard.second(presence.stay().joined()) <= second && second < left(presence))
                .map(presence -> switch (presence.stay().who()) {
                    case Who.Seated(var seat, _) -> "seat " + seat;
                    case Who.Stranger(var kind, _, _) -> kind.code();
                }).collect(Collectors.joining(" and "));
    }

    private static NaiveHistory.Connection connection(Presence presence) {
        return new NaiveHistory.Connection(presence.trace().instance().value(), presence.trace().userId());
    }

    private static List<Presence> read(List<Told> told, List<ReportRow> rows, MadeUpClass made, long asOf) {
        var traces = Traces.of(told, rows, made.ways(), new Traces.Closing(Heard.at(Heard.CLOSES), Traces.Closing.Certainty.LONG_PAST));
        return MeetingHistory.read(traces, Heard.SESSION, made.ways(), made.heard.runners, Heard.at(asOf));
    }

    /// All but who told it.
    private static List<String> told(List<Presence> history) {
        return history.stream().map(presence -> presence.stay().connection() + " " + presence.stay().who() + " " + presence.stay().joined() + " " + presence.stay().left()).toList();
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> shuffled = new ArrayList<>(items);
        items.stream().filter(item -> random.nextBoolean()).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int first = 0; first < items.size(); first++) {
            List<T> rest = new ArrayList<>(items);
            T head = rest.remove(first);
            permutations(rest).forEach(tail -> {
                List<T> one = new ArrayList<>(tail);
                one.addFirst(head);
                all.add(one);
            });
        }
        return all;
    }
}

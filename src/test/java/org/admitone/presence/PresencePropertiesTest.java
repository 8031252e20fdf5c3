package org.admitone.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.admitone.admission.SeatId;
import org.junit.jupiter.api.Test;

/// What holds for every history (N13, I12). A failure names the seed that makes it again.
class PresencePropertiesTest {

    private static final int HISTORIES = 400;

    @Test
    void the_same_events_in_any_order_and_number_give_one_result() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            PresenceHistory history = new PresenceHistory(seed);
            Instant asOf = history.someInstant();
            List<PersonPresence> told = PresenceIntervals.of(history.evidence(), asOf, PresenceHistory.GRACE);
            Random random = new Random(seed);
            for (int again = 0; again < 10; again++) {
                assertThat(PresenceIntervals.of(shuffled(history.evidence(), random), asOf, PresenceHistory.GRACE))
                        .as("seed %d", seed).isEqualTo(told);
            }
        }
    }

    @Test
    void every_order_of_a_short_history_gives_one_result() {
        PresenceHistory history = IntStream.range(0, 10_000).mapToObj(PresenceHistory::new)
                .filter(any -> any.evidence().events().size() == 7).findFirst().orElseThrow();
        PresenceEvidence evidence = history.evidence();
        Instant asOf = PresenceHistory.DOOR.until();
        Set<List<PersonPresence>> results = permutations(evidence.events()).stream()
                .map(events -> PresenceIntervals.of(new PresenceEvidence(evidence.doorOpen(), evidence.seats(), events), asOf, PresenceHistory.GRACE))
                .collect(Collectors.toSet());
        assertThat(results).hasSize(1);
    }

    @Test
    void a_second_implementation_that_asks_second_by_second_agrees() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            PresenceHistory history = new PresenceHistory(seed);
            Instant asOf = history.someInstant();
            for (PersonPresence person : PresenceIntervals.of(history.evidence(), asOf, PresenceHistory.GRACE)) {
                Set<Long> seconds = new TreeSet<>();
                person.intervals().forEach(interval -> {
                    for (long second = interval.from().getEpochSecond(); second < interval.until().getEpochSecond(); second++) {
                        seconds.add(second);
                    }
                });
                assertThat(seconds).as("seed %d, %s", seed, person.person())
                        .isEqualTo(NaivePresence.secondsInside(person.person(), history.evidence(), asOf));
                assertThat(person.insideSince() == null || seconds.contains(asOf.getEpochSecond() - 1)).as("seed %d", seed).isTrue();
            }
        }
    }

    @Test
    void presence_lies_within_seats_where_they_are_known_and_within_the_door_s_hours_where_not() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            PresenceHistory history = new PresenceHistory(seed);
            Set<SeatId> known = history.evidence().seats().stream().map(SeatSpan::seat).collect(Collectors.toSet());
            for (PersonPresence person : PresenceIntervals.of(history.evidence(), history.someInstant(), PresenceHistory.GRACE)) {
                List<Interval> allowed = new ArrayList<>(history.evidence().seats().stream()
                        .filter(seat -> seat.person().equals(person.person())).map(SeatSpan::span).toList());
                if (history.evidence().events().stream().anyMatch(event -> event.person().equals(person.person()) && !known.contains(event.seat()))) {
                    allowed.add(PresenceHistory.DOOR);
                }
                List<Interval> merged = Interval.merged(allowed);
                assertThat(person.intervals()).as("seed %d", seed).allSatisfy(interval ->
                        assertThat(merged).anyMatch(span -> interval.equals(interval.within(span))));
            }
        }
    }

    @Test
    void intervals_are_in_order_and_never_touch() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            PresenceHistory history = new PresenceHistory(seed);
            for (PersonPresence person : PresenceIntervals.of(history.evidence(), history.someInstant(), PresenceHistory.GRACE)) {
                List<Interval> intervals = person.intervals();
                for (int next = 1; next < intervals.size(); next++) {
                    assertThat(intervals.get(next).from()).as("seed %d", seed).isAfter(intervals.get(next - 1).until());
                }
                assertThat(Interval.covered(intervals)).isLessThanOrEqualTo(Duration.ofHours(1));
            }
        }
    }

    private static PresenceEvidence shuffled(PresenceEvidence evidence, Random random) {
        List<PresenceEvent> events = new ArrayList<>(evidence.events());
        evidence.events().stream().filter(event -> random.nextBoolean()).forEach(events::add);
        Collections.shuffle(events, random);
        List<SeatSpan> seats = new ArrayList<>(evidence.seats());
        Collections.shuffle(seats, random);
        return new PresenceEvidence(evidence.doorOpen(), seats, events);
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int first = 0; first < items.size(); first++) {
            List<T> rest = new ArrayList<>(items);
            T head = rest.remove(first);
            for (List<T> tail : permutations(rest)) {
                List<T> one = new ArrayList<>(tail);
                one.addFirst(head);
                all.add(one);
            }
        }
        return all;
    }
}

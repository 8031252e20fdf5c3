package org.admitone.provider.zoom.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.admitone.provider.zoom.HostId;
import org.admitone.session.SessionId;
import org.junit.jupiter.api.Test;

/// By when meetings are all made anew: a hundred a day on each host, and none before its place is left.
class WritesAheadTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-01");
    private static final HostId TWO = new HostId("two");
    private static final HostId THREE = new HostId("three");

    @Test
    void a_hundred_a_day_less_what_is_written_today() {
        assertThat(doneBy(moves(0, 0, TWO), Map.of(), Map.of())).isEmpty();
        assertThat(doneBy(moves(0, 100, TWO), Map.of(), Map.of())).contains(TODAY);
        assertThat(doneBy(moves(0, 100, TWO), Map.of(), Map.of(TWO, 1))).contains(TODAY.plusDays(1));
        assertThat(doneBy(moves(0, 1, TWO), Map.of(), Map.of(TWO, 100))).contains(TODAY.plusDays(1));
        assertThat(doneBy(moves(0, 201, TWO), Map.of(), Map.of(THREE, 100))).contains(TODAY.plusDays(2));
    }

    @Test
    void what_waits_for_others_is_made_after_them() {
        List<Effect.On> chain = Stream.concat(moves(0, 100, TWO).stream(), moves(100, 100, THREE).stream()).toList();
        Map<SessionId, Set<SessionId>> waits = IntStream.range(0, 100).boxed().collect(Collectors.toMap(WritesAheadTest::session, n -> Set.of(session(100 + n))));
        assertThat(doneBy(chain, waits, Map.of())).as("all on one day").contains(TODAY);
        assertThat(doneBy(chain, waits, Map.of(THREE, 40))).contains(TODAY.plusDays(1));
        assertThat(doneBy(chain, waits, Map.of(THREE, 100, TWO, 100))).contains(TODAY.plusDays(1));
        List<Effect.On> more = Stream.concat(moves(0, 150, TWO).stream(), moves(150, 150, THREE).stream()).toList();
        Map<SessionId, Set<SessionId>> allWait = IntStream.range(0, 150).boxed().collect(Collectors.toMap(WritesAheadTest::session, _ -> Set.of(session(299))));
        assertThat(doneBy(more, allWait, Map.of())).as("the first of them moves on the second day").contains(TODAY.plusDays(2));
    }

    private static Optional<LocalDate> doneBy(List<Effect.On> moves, Map<SessionId, Set<SessionId>> waits, Map<HostId, Integer> written) {
        return WritesAhead.doneBy(new FewerHosts(new Effect(moves, 0, new Effect.Used(3, 2)), 2, waits), written, TODAY);
    }

    private static List<Effect.On> moves(int first, int number, HostId to) {
        HostId one = new HostId("one");
        return IntStream.range(first, first + number).mapToObj(n -> new Effect.On(session(n), Instant.parse("2026-09-10T10:00:00Z"), Optional.of(one), Optional.of(to), Optional.empty(), Optional.of(one))).toList();
    }

    private static SessionId session(int number) {
        return new SessionId(new UUID(3, number));
    }
}

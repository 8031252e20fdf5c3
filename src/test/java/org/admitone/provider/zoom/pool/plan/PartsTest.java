package org.admitone.provider.zoom.pool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Departments with hosts of their own that lose one each at the same time: the fewest are moved in each, however many that are together.
class PartsTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_department_moves_as_few_as_every_assignment_of_its_own_says(long seed) {
        Timetables random = new Timetables(seed);
        List<Need> needs = new ArrayList<>();
        List<PoolHost> hosts = new ArrayList<>();
        int moved = 0;
        int left = 0;
        for (int department = 0; department < 4; department++) {
            UUID group = new UUID(7, department);
            int first = department * 10;
            List<PoolHost> all = IntStream.range(0, 3).mapToObj(host -> Timetables.host(first + host, 1, Optional.of(group))).toList();
            List<Need> held = random.atHome(Stream.generate(() -> random.session(3, Asks.plain().of(Set.of(group), Asks.Common.NEVER))).limit(7).toList(), all, 1_000_000);
            List<PoolHost> kept = all.subList(1, 3);
            Set<Need> lost = new HashSet<>(held.stream().filter(need -> need.home().orElseThrow().host().equals(all.getFirst().id())).toList());
            EveryAssignment every = new EveryAssignment(held, kept, lost);
            moved += every.moved;
            left += every.left;
            needs.addAll(held);
            hosts.addAll(kept);
        }
        Assignment assignment = Pool.assign(needs, hosts);
        assertThat(Timetables.wrong(needs, hosts, assignment)).isEmpty();
        assertThat(List.of(assignment.unfit().size(), assignment.moved())).containsExactly(left, moved);
    }
}

package org.admitone.provider.zoom.pool.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.admitone.bench.BenchReport;
import org.admitone.bench.Benchmark;
import org.admitone.provider.zoom.pool.plan.Asks;
import org.admitone.provider.zoom.pool.plan.Assignment;
import org.admitone.provider.zoom.pool.plan.Demand;
import org.admitone.provider.zoom.pool.plan.Need;
import org.admitone.provider.zoom.pool.plan.Pool;
import org.admitone.provider.zoom.pool.plan.PoolHost;

/// `bench planner`: terms of growing size assigned to hosts, against sorting and counting the same sessions. Needs no database.
public final class PlannerBench implements Benchmark {

    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int RUNS = 7;
    private static final int WARMING_RUNS = 10;

    @Override
    public String name() {
        return "planner";
    }

    @Override
    public BenchReport measure(PrintStream progress) {
        return measure(progress, SIZES);
    }

    static PlannerReport measure(PrintStream progress, int... sizes) {
        progress.println("Warming up ...");
        int largest = Arrays.stream(sizes).max().orElseThrow();
        for (int i = 0; i < WARMING_RUNS; i++) {
            row(Math.min(largest, 20_000), 1);
        }
        List<PlannerReport.Row> rows = new ArrayList<>();
        for (int size : sizes) {
            PlannerReport.Row row = row(size, RUNS);
            progress.println("  " + size + " sessions: " + Math.round(row.seconds() * 1000) + " ms, " + row.licences() + " licences");
            rows.add(row);
        }
        return new PlannerReport(rows);
    }

    private static PlannerReport.Row row(int size, int runs) {
        MadeUpTerm term = MadeUpTerm.of(size);
        Timed<Assignment> whole = timed(runs, () -> Pool.assign(term.sessions(), term.hosts()));
        if (!whole.result.unfit().isEmpty()) {
            throw new IllegalStateException(whole.result.unfit().size() + " sessions have no host in a pool that is large enough");
        }
        List<PoolHost> left = term.hosts().subList(1, term.hosts().size());
        List<Need> changed = changed(term, whole.result);
        Timed<Assignment> change = timed(runs, () -> Pool.assign(changed, left));
        Timed<Integer> yardstick = timed(runs, () -> most(term.sessions()));
        Demand demand = Demand.of(term.sessions(), term.hosts(), 1);
        return new PlannerReport.Row(size, whole.seconds, whole.cpuSeconds, change.seconds, change.result.moved(), yardstick.seconds, whole.heapMb, whole.result.used(), demand.lowerBound());
    }

    /// All have the hosts that they were given, and one session has come.
    private static List<Need> changed(MadeUpTerm term, Assignment before) {
        List<Need> needs = new ArrayList<>(term.sessions().stream().map(need -> {
            Assignment.Seat seat = Objects.requireNonNull(before.placed().get(need.session()));
            return new Need(need.session(), need.from(), need.to(), need.asks(), Optional.of(new Need.Home(seat.host(), seat.slot(), Need.Hold.MAY_MOVE)));
        }).toList());
        Need like = term.sessions().getFirst();
        needs.add(new Need(new UUID(2, 2), like.from(), like.to().plus(Duration.ofMinutes(30)), Asks.plain(), Optional.empty()));
        return needs;
    }

    private static int most(List<Need> sessions) {
        long[] starts = sessions.stream().mapToLong(need -> need.from().toEpochMilli()).sorted().toArray();
        long[] ends = sessions.stream().mapToLong(need -> need.to().toEpochMilli()).sorted().toArray();
        int most = 0;
        int ended = 0;
        for (int started = 0; started < starts.length; started++) {
            while (ends[ended] <= starts[started]) {
                ended++;
            }
            most = Math.max(most, started + 1 - ended);
        }
        return most;
    }

    private record Timed<T>(T result, double seconds, double cpuSeconds, long heapMb) {}

    /// The quickest of the runs, which others on the machine disturbed least; of the heap, the most that was in use beyond what was there before.
    private static <T> Timed<T> timed(int runs, Supplier<T> work) {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        T result = work.get();
        long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long quickest = Long.MAX_VALUE;
        long leastCpu = Long.MAX_VALUE;
        for (int run = 0; run < runs; run++) {
            long began = System.nanoTime();
            long cpuBefore = threads.getCurrentThreadCpuTime();
            result = work.get();
            leastCpu = Math.min(leastCpu, threads.getCurrentThreadCpuTime() - cpuBefore);
            quickest = Math.min(quickest, System.nanoTime() - began);
        }
        return new Timed<>(result, quickest / 1e9, leastCpu / 1e9, Math.max(0, peak - before) / (1024 * 1024));
    }
}

package org.admitone.simulator.zoom.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// What is to happen later, by the simulator's clock. It does nothing by itself: somebody calls [#runDue].
public final class Timetable {

    private record Entry(Instant due, long number, Runnable task) {}

    private final SimulatorClock clock;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::number));
    private long count;

    public Timetable(SimulatorClock clock) {
        this.clock = clock;
    }

    public synchronized void in(Duration delay, Runnable task) {
        entries.add(new Entry(clock.instant().plus(delay), count++, task));
    }

    public synchronized Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::due);
    }

    /// Runs, in order of time, all that is due by now, also what becomes due meanwhile.
    public void runDue() {
        for (Optional<Entry> entry = take(); entry.isPresent(); entry = take()) {
            entry.get().task().run();
        }
    }

    private synchronized Optional<Entry> take() {
        Entry first = entries.peek();
        if (first == null || first.due().isAfter(clock.instant())) {
            return Optional.empty();
        }
        entries.remove();
        return Optional.of(first);
    }
}

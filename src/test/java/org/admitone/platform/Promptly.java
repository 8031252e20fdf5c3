package org.admitone.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// How soon something happens and how little it costs, where that is what is promised. Judged by the best of some tries: a machine that has other
/// things to do makes each of them late now and then, and none of them early. Each waits as long as [Eventually] does, so that what never happens fails.
public final class Promptly {

    private static final int TRIES = 5;
    private static final int LOOKS = 15;
    private static final int MOST_LOOKS = 300;

    private Promptly() {}

    /// One try from its beginning; says how long it took.
    public interface Try {
        Duration took() throws Exception;
    }

    /// At least one of a few tries takes less. They are made until one does.
    public static void within(Duration limit, Try once) {
        List<Duration> tries = new ArrayList<>();
        while (tries.isEmpty() || tries.getLast().compareTo(limit) >= 0) {
            if (tries.size() == TRIES) {
                throw new AssertionError("never within " + limit + ", but " + tries);
            }
            try {
                tries.add(once.took());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    /// From now until it is true.
    public static Duration until(String what, Callable<Boolean> holds) {
        long began = System.nanoTime();
        Eventually.isTrue(what, Duration.ZERO, holds);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    public static Duration of(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /// The work costs less than so many times the yardstick, one after the other: the best of each, taken in turns so that both have the machine of the
    /// same moment, as often as it takes to see it.
    public static void costsLess(String what, Runnable work, int times, Runnable yardstick) {
        Duration measure = Duration.ofDays(1);
        Duration cost = Duration.ofDays(1);
        for (int looks = 0; looks < LOOKS || looks < MOST_LOOKS && cost.compareTo(measure) >= 0; looks++) {
            measure = lesser(measure, of(() -> {
                for (int n = 0; n < times; n++) {
                    yardstick.run();
                }
            }));
            cost = lesser(cost, of(work));
        }
        if (cost.compareTo(measure) >= 0) {
            throw new AssertionError(what + " costs " + cost + ", more than " + times + " times the yardstick, " + measure);
        }
    }

    private static Duration lesser(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

package org.admitone.admission.proof;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Lets every answer take equally long, so that the time gives away nothing that the words do not (I11): an answer leaves at the
/// next full step after it is ready. Waiting costs a virtual thread, nothing else.
public final class EvenPace {

    private final long step;

    public EvenPace(Duration step) {
        this.step = step.toNanos();
    }

    public <T> T answer(Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            long taken = System.nanoTime() - start;
            long due = start + (taken / step + 1) * step;
            for (long left = due - System.nanoTime(); left > 0 && !Thread.currentThread().isInterrupted(); left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}

package org.admitone.platform.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for the operating system, which tells nobody when it is done.
final class Waiting {

    private static final long STEP = Duration.ofMillis(10).toNanos();

    private Waiting() {}

    /// @return whether it came true in time
    static boolean until(Duration limit, BooleanSupplier holds) {
        long end = System.nanoTime() + limit.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(STEP);
        }
        return true;
    }
}

package org.admitone.platform;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waiting in tests for what another thread, process or the database does, up to a deadline.
public final class Eventually {

    private static final long STEP = Duration.ofMillis(10).toNanos();
    /// What is true in a moment may take long on a machine that has other things to do. For how soon something must be: [Promptly].
    private static final Duration LEAST = Duration.ofMinutes(1);

    private Eventually() {}

    /// Until it is true; fails naming `what` after `limit`, but not within the first minute.
    public static void isTrue(String what, Duration limit, Callable<Boolean> holds) {
        waits(what, limit.compareTo(LEAST) < 0 ? LEAST : limit, holds);
    }

    private static void waits(String what, Duration limit, Callable<Boolean> holds) {
        long end = System.nanoTime() + limit.toNanos();
        Throwable last = null;
        do {
            try {
                if (holds.call()) {
                    return;
                }
            } catch (Exception | AssertionError e) {
                last = e;
            }
            LockSupport.parkNanos(STEP);
        } while (System.nanoTime() < end);
        throw new AssertionError("not within " + limit.toMillis() + " ms: " + what, last);
    }

    /// Until the assertions pass; fails with the last failure after `limit`, but not within the first minute.
    public static void passes(Duration limit, Assertions assertions) {
        isTrue("these assertions hold", limit, () -> {
            assertions.check();
            return true;
        });
    }

    public interface Assertions {
        void check() throws Exception;
    }
}

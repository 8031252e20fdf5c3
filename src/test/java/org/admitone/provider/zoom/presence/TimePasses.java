package org.admitone.provider.zoom.presence;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.admitone.platform.Eventually;
import org.admitone.platform.RunningClock;

/// Moves a clock on step by step, each time leaving those who work by it a moment to do so: time that flew would be over before they looked.
final class TimePasses {

    private static final Duration MOMENT = Duration.ofSeconds(4);

    private TimePasses() {}

    static void until(String what, RunningClock clock, Duration step, int steps, Callable<Boolean> holds) {
        for (int taken = 1; ; taken++) {
            clock.advance(step);
            try {
                Eventually.isTrue(what, MOMENT, holds);
                return;
            } catch (AssertionError notYet) {
                if (taken == steps) {
                    throw notYet;
                }
            }
        }
    }
}

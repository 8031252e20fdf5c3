package org.admitone.provider.zoom.presence;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.admitone.platform.Eventually;
import org.admitone.scenario.ZoomSchool;

/// Moves a clock on step by step, each time until those who work by it have looked: time that flew would be over before they did.
final class TimePasses {

    private TimePasses() {}

    static void until(String what, ZoomSchool school, Duration step, int steps, Callable<Boolean> holds) {
        for (int taken = 0; taken < steps; taken++) {
            school.clock.advance(step);
            school.zoom.catchUp();
            school.zoom.settle();
            school.server.settle();
            if (isSo(holds)) {
                return;
            }
        }
        Eventually.isTrue(what, ZoomSchool.SOON, holds);
    }

    private static boolean isSo(Callable<Boolean> holds) {
        try {
            return holds.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

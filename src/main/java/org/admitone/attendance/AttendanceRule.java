package org.admitone.attendance;

import java.time.Duration;
import org.admitone.platform.Faults;

/// How a school judges presence.
///
/// @param lateAfter       whoever comes later than this after the start is late
/// @param leftEarlyBefore whoever goes more than this before the end left early
/// @param enough          who was inside for at least that counts as present
/// @param bridgedGap      breaks up to this long (a reload, a change of network) count as if the person had stayed
public record AttendanceRule(Duration lateAfter, Duration leftEarlyBefore, Enough enough, Duration bridgedGap) {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration LONGEST_BREAK = Duration.ofHours(1);

    public static final AttendanceRule USUAL =
            new AttendanceRule(Duration.ofMinutes(5), Duration.ofMinutes(5), new Enough.Share(75), Duration.ofMinutes(1));

    public AttendanceRule {
        new Faults().unless(fits(lateAfter, A_DAY), "lateAfterSeconds", "Late after nothing to a day.")
                .unless(fits(leftEarlyBefore, A_DAY), "leftEarlyBeforeSeconds", "Left early before nothing to a day.")
                .unless(lateAfter.toSeconds() % 60 == 0, "lateAfterSeconds", "Whole minutes, so that people can say it.")
                .unless(leftEarlyBefore.toSeconds() % 60 == 0, "leftEarlyBeforeSeconds", "Whole minutes, so that people can say it.")
                .unless(fits(bridgedGap, LONGEST_BREAK), "bridgedGapSeconds", "A break that counts lasts an hour at most.").orThrow();
    }

    private static boolean fits(Duration span, Duration most) {
        return !span.isNegative() && span.compareTo(most) <= 0;
    }

    /// What may be missed of a session without being late or leaving early.
    Duration forgiven() {
        return lateAfter.plus(leftEarlyBefore);
    }
}

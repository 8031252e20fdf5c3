package org.admitone.attendance;

import java.time.Duration;

/// How a school judges presence.
///
/// @param lateAfter       whoever comes later than this after the start is late
/// @param leftEarlyBefore whoever goes more than this before the end left early
/// @param presentPercent  of the session's length; who was inside for at least that counts as present
/// @param bridgedGap      shorter absences (a reload, a change of network) do not tear an interval apart
public record AttendanceRule(Duration lateAfter, Duration leftEarlyBefore, int presentPercent, Duration bridgedGap) {

    public static final AttendanceRule USUAL =
            new AttendanceRule(Duration.ofMinutes(5), Duration.ofMinutes(5), 75, Duration.ofMinutes(1));

    public AttendanceRule {
        if (lateAfter.isNegative() || leftEarlyBefore.isNegative() || bridgedGap.isNegative()) {
            throw new IllegalArgumentException("the times of an attendance rule are not negative");
        }
        if (presentPercent < 1 || presentPercent > 100) {
            throw new IllegalArgumentException("present from 1 to 100 percent of the session");
        }
    }
}

package org.admitone.session;

import org.admitone.platform.Faults;

/// How many minutes before the start the door opens, and after the end it closes.
public record DoorTimes(int opensMinutesBefore, int closesMinutesAfter) {

    public static final DoorTimes USUAL = new DoorTimes(10, 10);
    private static final int A_DAY = 1440;

    public DoorTimes {
        new Faults()
                .unless(opensMinutesBefore >= 0 && opensMinutesBefore <= A_DAY, "opensMinutesBefore", "The door can open 0 to 1440 minutes before the start.")
                .unless(closesMinutesAfter >= 0 && closesMinutesAfter <= A_DAY, "closesMinutesAfter", "The door can close 0 to 1440 minutes after the end.")
                .orThrow();
    }
}

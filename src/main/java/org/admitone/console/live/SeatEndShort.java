package org.admitone.console.live;

import org.admitone.admission.ReleaseReason;

/// Why a seat ended, in a few words for staff.
public final class SeatEndShort {

    private SeatEndShort() {}

    public static String of(ReleaseReason why) {
        return switch (why) {
            case LEFT -> "left";
            case MOVED -> "moved to another device";
            case EVICTED -> "taken out by staff";
            case RIGHT_LOST -> "lost the right to be here";
            case SESSION_OVER -> "the session was over";
            case NEVER_CAME -> "was admitted and never came in";
            case TIMED_OUT -> "was away too long";
            case DISOWNED -> "the owner said: this was not me";
        };
    }
}

package org.admitone.console.live;

import org.admitone.admission.ReleaseReason;
import org.admitone.platform.words.Words;

/// Why a seat ended, in a few words for staff.
public final class SeatEndShort {

    private SeatEndShort() {}

    public static String of(ReleaseReason why, Words words) {
        return words.of("seat-end", why);
    }
}

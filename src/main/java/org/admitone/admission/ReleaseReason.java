package org.admitone.admission;

import java.util.Locale;

/// Why a seat ended. The person who is shown out is told this at once.
public enum ReleaseReason {
    LEFT, MOVED, EVICTED, RIGHT_LOST, SESSION_OVER, NEVER_CAME, TIMED_OUT,
    /// The owner said on another device: this was not me.
    DISOWNED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReleaseReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

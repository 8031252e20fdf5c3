package org.admitone.attendance;

import java.util.Locale;

/// What the rule, or somebody who corrected it, makes of one person's presence.
public enum Verdict {
    PRESENT,
    /// Inside during the session, but for less than the rule asks.
    IN_PART,
    ABSENT,
    /// Somebody says that the absence is excused. Never measured.
    EXCUSED,
    /// The session is not over.
    OPEN,
    /// The session was cancelled.
    NOT_HELD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.admitone.roster;

import java.util.Locale;

/// What a second knock gets while the person's seat is occupied on another device (N12).
public enum SeatPolicy {
    /// The newcomer is refused; the one inside stays.
    REFUSE,
    /// The newcomer, after a fresh proof, has the seat; the earlier device is shown out.
    MOVE,
    /// As [#MOVE], once the newcomer has said: continue here.
    ASK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SeatPolicy ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

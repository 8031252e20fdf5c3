package org.admitone.roster;

import java.util.Locale;

/// How a person showed that they are the pass's owner, weakest first. The link itself is never a proof (I4).
public enum ProofKind {
    /// Six digits, mailed to the enrolled address and typed in on this device.
    MAILED_CODE,
    /// The LMS vouched for its signed-in user by a server-to-server call (N6).
    LMS_TICKET;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ProofKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean strongerThan(ProofKind other) {
        return compareTo(other) > 0;
    }
}

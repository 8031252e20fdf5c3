package org.admitone.provider;

import java.util.Locale;

/// How strongly a provider lets us keep a promise. The same three words everywhere: code, API, console, documentation.
public enum Strength {
    /// It cannot happen.
    ENFORCED,
    /// It can happen, is noticed and undone; the time of exposure is recorded.
    CORRECTED,
    /// It can happen, is recorded and shown, and cannot be undone there.
    NOTICED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

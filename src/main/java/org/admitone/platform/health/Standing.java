package org.admitone.platform.health;

import java.util.Locale;

/// How a part is, from the best to the worst.
public enum Standing {
    /// Nobody uses it here, or has set it up.
    OFF,
    FINE,
    /// Classes go on, but somebody should look at it today.
    LOOK,
    /// Something that people rely on does not happen.
    BROKEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

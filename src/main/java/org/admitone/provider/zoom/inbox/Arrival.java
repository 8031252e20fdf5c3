package org.admitone.provider.zoom.inbox;

import java.util.Locale;

/// Which way an event reached the inbox first.
public enum Arrival {

    /// Zoom posted it.
    HOOK,

    /// It was missed and read from Zoom's own log of what it posted.
    LOG;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Arrival ofColumn(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}

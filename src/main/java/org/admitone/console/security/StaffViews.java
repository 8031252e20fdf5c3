package org.admitone.console.security;

import java.time.Duration;
import java.time.Instant;
import org.admitone.console.Clocks;
import org.admitone.console.Frames;
import org.admitone.console.Pages;
import org.springframework.stereotype.Component;

/// What pages of this package are made with.
@Component
record StaffViews(Clocks clocks, Frames frames, Pages pages) {

    /// From now on.
    Duration until(Instant then) {
        return Duration.between(clocks.here().now(), then);
    }
}

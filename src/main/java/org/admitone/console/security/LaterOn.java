package org.admitone.console.security;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.admitone.console.Clocks;

/// Tells somebody who tried too often when to come again.
final class LaterOn {

    private LaterOn() {}

    /// `3 minutes`; programs read it from the header.
    static String told(Instant again, Clocks clocks, HttpServletResponse response) {
        long seconds = Math.max(1, Duration.between(clocks.here().now(), again).toSeconds());
        response.setHeader("Retry-After", Long.toString(seconds));
        long minutes = (seconds + 59) / 60;
        return minutes == 1 ? "one minute" : minutes + " minutes";
    }
}

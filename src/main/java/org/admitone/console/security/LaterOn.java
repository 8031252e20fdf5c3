package org.admitone.console.security;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.admitone.console.Reader;

/// Tells somebody who tried too often when to come again.
final class LaterOn {

    private LaterOn() {}

    /// The sentence `key` with the minutes to wait; programs read the seconds from the header.
    static String told(String key, Duration wait, Reader reader, HttpServletResponse response) {
        long seconds = Math.max(1, wait.toSeconds());
        response.setHeader("Retry-After", Long.toString(seconds));
        return reader.counted(key, (seconds + 59) / 60);
    }
}

package org.admitone.provider.zoom.terms;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How term plans go about it; each has its line in `docs/operations.md`.
///
/// @param kept of the hundred writes that a host has each day, so many are left to changes and to what is due, until 23:00 UTC
/// @param readyBefore    so long before its door opens a session should be ready; what is not is shown as late
@ConfigurationProperties("admitone.zoom.term")
public record TermSettings(@DefaultValue("10") int kept, @DefaultValue("1d") Duration readyBefore) {

    private static final int MOST_KEPT = 90;

    public TermSettings {
        if (kept < 0 || kept > MOST_KEPT) {
            throw new IllegalArgumentException("admitone.zoom.term.kept: 0 to " + MOST_KEPT);
        }
        if (readyBefore.isNegative() || readyBefore.compareTo(Duration.ofDays(60)) > 0) {
            throw new IllegalArgumentException("admitone.zoom.term.ready-before: up to 60d");
        }
    }
}

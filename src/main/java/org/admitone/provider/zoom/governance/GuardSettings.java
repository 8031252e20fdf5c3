package org.admitone.provider.zoom.governance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How host accounts are guarded; has its line in `docs/operations.md`.
///
/// @param every how often the group and each host are looked at where no webhook says that something changed
@ConfigurationProperties("admitone.zoom.guard")
public record GuardSettings(@DefaultValue("10m") Duration every) {

    public GuardSettings {
        if (every.compareTo(Duration.ofMinutes(1)) < 0 || every.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("admitone.zoom.guard.every: 1m to 1d");
        }
    }
}

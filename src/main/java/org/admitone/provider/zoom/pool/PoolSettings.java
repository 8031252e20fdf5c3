package org.admitone.provider.zoom.pool;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a class takes its host beyond the door's hours; each has its line in `docs/operations.md`.
///
/// @param setUp   before the door opens
/// @param overrun after it closes
@ConfigurationProperties("admitone.zoom.pool")
public record PoolSettings(@DefaultValue("0m") Duration setUp, @DefaultValue("0m") Duration overrun) {

    private static final Duration MOST = Duration.ofHours(12);

    public PoolSettings {
        for (Duration each : new Duration[] {setUp, overrun}) {
            if (each.isNegative() || each.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("admitone.zoom.pool.*: up to 12h");
            }
        }
    }
}

package org.admitone.provider.zoom.meetings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How meetings are prepared and given out; each has its line in `docs/operations.md`.
///
/// @param prepareAhead how long before its door opens a session's meeting is made and people are registered
/// @param arrival      how long a seat waits for Zoom's word that its person came, after the way in was given
/// @param hostLink     how long the host's link works once it was asked for
/// @param compareEvery how often the meeting of a session within the next day is compared with it, where no webhook says that it was changed
@ConfigurationProperties("admitone.zoom")
public record MeetingSettings(@DefaultValue("14d") Duration prepareAhead,
                              @DefaultValue("5m") Duration arrival,
                              @DefaultValue("120s") Duration hostLink,
                              @DefaultValue("10m") Duration compareEvery) {

    public MeetingSettings {
        if (prepareAhead.isNegative() || prepareAhead.compareTo(Duration.ofDays(120)) > 0) {
            throw new IllegalArgumentException("admitone.zoom.prepare-ahead: up to 120d");
        }
        if (arrival.compareTo(Duration.ofSeconds(30)) < 0 || arrival.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("admitone.zoom.arrival: 30s to 1h");
        }
        if (hostLink.compareTo(Duration.ofSeconds(30)) < 0 || hostLink.compareTo(Duration.ofHours(2)) > 0) {
            throw new IllegalArgumentException("admitone.zoom.host-link: 30s to 2h");
        }
        if (compareEvery.compareTo(Duration.ofMinutes(1)) < 0 || compareEvery.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("admitone.zoom.compare-every: 1m to 1d");
        }
    }
}

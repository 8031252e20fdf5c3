package org.admitone.provider.zoom.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.admitone.provider.zoom.ZoomSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Stops calls for a while when several in a row had no answer; then lets one through to see. This node's own opinion.
@Component
final class Breaker {

    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final ZoomSettings.Breaker settings;
    private final Clock clock;
    private int failures;
    private @Nullable Instant firstFailure;
    private Instant nextTry = Instant.EPOCH;
    private Duration pause;

    Breaker(ZoomSettings settings, Clock clock) {
        this.settings = settings.breaker();
        this.clock = clock;
        this.pause = this.settings.pause();
    }

    private boolean open() {
        return failures >= settings.failures();
    }

    /// @return empty: go on; otherwise when to come again. While it is open, whoever comes at the right time is the one to see.
    synchronized Optional<Instant> closedUntil() {
        if (!open()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (now.isBefore(nextTry)) {
            return Optional.of(nextTry);
        }
        nextTry = now.plus(pause);
        return Optional.empty();
    }

    synchronized void answered() {
        if (open()) {
            LOG.info("Zoom answers again.");
        }
        failures = 0;
        firstFailure = null;
        pause = settings.pause();
    }

    /// @return when to come again
    synchronized Instant missed() {
        Instant now = clock.instant();
        boolean wasOpen = open();
        failures++;
        if (firstFailure == null) {
            firstFailure = now;
        }
        if (!open()) {
            return now.plusSeconds(1);
        }
        if (!wasOpen) {
            LOG.warn("Zoom has not answered {} times in a row; asking again in {} s. People who are prepared come in all the same.", failures, pause.toSeconds());
        } else {
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        nextTry = now.plus(pause);
        return nextTry;
    }

    synchronized Optional<ZoomWeather.Down> down() {
        return open() && firstFailure != null ? Optional.of(new ZoomWeather.Down(firstFailure, nextTry)) : Optional.empty();
    }
}

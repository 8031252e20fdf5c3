package org.admitone.provider.zoom.inbox.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells the operator of hooks that were turned away, at most once a minute: one stranger's knocking is no news, but after a
/// change of the secret at Zoom every hook is. Says how many and why, nothing of what they held.
@Component
final class RefusedHooks {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedHooks.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Integer> untold = new TreeMap<>();
    private Instant toldAt = Instant.EPOCH;

    RefusedHooks(Clock clock) {
        this.clock = clock;
    }

    synchronized void count(String why) {
        untold.merge(why, 1, Integer::sum);
        Instant now = clock.instant();
        if (Duration.between(toldAt, now).compareTo(PAUSE) >= 0) {
            LOG.warn("Hooks turned away since last told: {}. If they are Zoom's, compare the webhook secret here and there, and this machine's clock.", untold);
            untold.clear();
            toldAt = now;
        }
    }
}

package org.admitone.hooks;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets events after thirty days, told or not, with their log; in small portions. Runs on every node.
@Component
final class HookPruner {

    static final Duration KEPT = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(HookPruner.class);
    private static final int PORTION = 500;
    private static final int PORTIONS = 20;

    private final PostgresDeliveryLog log;
    private final Clock clock;

    HookPruner(PostgresDeliveryLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void prune() {
        try {
            for (int portion = 0; portion < PORTIONS && log.forget(clock.instant().minus(KEPT), PORTION) == PORTION; portion++) {
                LOG.debug("forgot {} old events", PORTION);
            }
        } catch (DataAccessException databaseGone) {
            LOG.warn("Old webhook events could not be forgotten ({}); trying again in a minute.", databaseGone.getClass().getSimpleName());
        }
    }
}

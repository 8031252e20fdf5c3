package org.admitone.provider.zoom.inbox;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets hooks that nobody reads any more, in small portions, so that storing never waits for it. Runs on every node.
@Component
final class InboxPruner {

    private static final Logger LOG = LoggerFactory.getLogger(InboxPruner.class);
    private static final int PORTION = 500;
    private static final int PORTIONS = 20;

    private final PostgresInbox inbox;
    private final Clock clock;
    private final Duration kept;

    InboxPruner(PostgresInbox inbox, Clock clock, InboxSettings settings) {
        this.inbox = inbox;
        this.clock = clock;
        this.kept = settings.kept();
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void prune() {
        try {
            for (int portion = 0; portion < PORTIONS && inbox.forget(clock.instant().minus(kept), PORTION) == PORTION; portion++) {
                LOG.debug("forgot {} old hooks", PORTION);
            }
        } catch (DataAccessException databaseGone) {
            LOG.warn("Old hooks could not be forgotten ({}); trying again in a minute.", databaseGone.getClass().getSimpleName());
        }
    }
}

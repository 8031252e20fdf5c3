package org.admitone.api;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets answers that nobody will ask for again, in small portions. Runs on every node.
@Component
final class AnswerPruner {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerPruner.class);
    private static final int PORTION = 200;
    private static final int PORTIONS = 50;

    private final PostgresAnswers answers;
    private final ApiSettings settings;
    private final Clock clock;

    AnswerPruner(PostgresAnswers answers, ApiSettings settings, Clock clock) {
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void prune() {
        try {
            for (int portion = 0; portion < PORTIONS && answers.forget(clock.instant().minus(settings.answersKept()), PORTION) == PORTION; portion++) {
                LOG.debug("forgot {} old answers", PORTION);
            }
        } catch (DataAccessException databaseGone) {
            LOG.warn("Old answers could not be forgotten ({}); trying again in a minute.", databaseGone.getClass().getSimpleName());
        }
    }
}

package org.admitone.provider.rooms.chat;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets kept lines when their time is over, in small portions. Runs on every node.
@Component
final class ChatPruner {

    private static final Logger LOG = LoggerFactory.getLogger(ChatPruner.class);
    private static final int PORTION = 1_000;
    private static final int PORTIONS = 50;

    private final PostgresChat chat;
    private final ChatSettings settings;
    private final Clock clock;

    ChatPruner(PostgresChat chat, ChatSettings settings, Clock clock) {
        this.chat = chat;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 90_000)
    void prune() {
        try {
            int forgotten = 0;
            int portion = PORTION;
            for (int i = 0; i < PORTIONS && portion == PORTION; i++) {
                portion = chat.forget(clock.instant().minus(Duration.ofDays(settings.days())), PORTION);
                forgotten += portion;
            }
            LOG.debug("forgot {} lines of chat", forgotten);
        } catch (DataAccessException databaseGone) {
            LOG.warn("Old chats could not be forgotten ({}); trying again in an hour.", databaseGone.getClass().getSimpleName());
        }
    }
}

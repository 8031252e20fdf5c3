package org.admitone.provider.zoom.inbox;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells readers on every node of new events, after their commit and on a thread of its own: neither the sender nor the writers
/// wait for a reader, and a notification inside their transaction would make all commits of the database queue behind it. The first
/// round after a silence is told at once, those that follow within twenty milliseconds together. A word can be lost with the process; [Inbox#since] makes up for it.
@Component
final class InboxBell {

    private static final Logger LOG = LoggerFactory.getLogger(InboxBell.class);

    private static final long PAUSE_MILLIS = 20;

    private final PostgresInboxRounds rounds;
    private final ApplicationEventPublisher events;
    private final BlockingQueue<Long> changed = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread ringer;

    InboxBell(PostgresInboxRounds rounds, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.events = events;
        this.ringer = Thread.ofPlatform().name("inbox-bell").daemon().start(this::ring);
    }

    void ring(Collection<Long> meetings) {
        changed.addAll(meetings);
    }

    private void ring() {
        Set<Long> untold = new LinkedHashSet<>();       // other nodes have not heard of these
        while (closed.getCount() > 0) {
            try {
                Long first = changed.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    Set<Long> meetings = new LinkedHashSet<>(Set.of(first));
                    changed.drainTo(meetings);
                    untold.addAll(meetings);
                    tellHere(meetings);
                }
                if (!untold.isEmpty()) {
                    tellEverywhere(untold);
                    closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void tellHere(Set<Long> meetings) {
        try {
            events.publishEvent(new InboxRang(meetings));
        } catch (RuntimeException fault) {
            LOG.error("New events of {} meetings could not be told here; readers find them when they look for themselves.", meetings.size(), fault);
        }
    }

    private void tellEverywhere(Set<Long> untold) {
        try {
            rounds.tell(untold);
            untold.clear();
        } catch (RuntimeException databaseGone) {
            LOG.warn("New events of {} meetings could not be told to other nodes ({}); trying again.", untold.size(), databaseGone.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        closed.countDown();
        ringer.join(TimeUnit.SECONDS.toMillis(2));
    }
}

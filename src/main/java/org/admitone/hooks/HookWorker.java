package org.admitone.hooks;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.admitone.platform.Roundsman;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks twice a second for what has happened, what is due and what a node that died has left; on every node.
@Component
final class HookWorker implements SmartLifecycle, Roundsman {

    private static final Logger LOG = LoggerFactory.getLogger(HookWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PostgresSessionTimes times;
    private final FactSorter sorter;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private final AtomicLong ended = new AtomicLong();
    private volatile @Nullable Thread thread;

    HookWorker(PostgresSessionTimes times, FactSorter sorter, Dispatcher dispatcher, Clock clock) {
        this.times = times;
        this.sorter = sorter;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    private void work() {
        try {
            while (isRunning()) {
                if (!lookOnce()) {
                    bell.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The webhooks' worker has stopped.");
        }
    }

    private boolean lookOnce() {
        try {
            if (times.anybodyListens()) {
                times.note(clock.instant());
            }
            boolean more = sorter.sort();
            dispatcher.dispatch(this::ring);
            return more;
        } catch (DataAccessException | TransactionException databaseGone) {
            LOG.warn("Webhooks cannot be looked after ({}); trying again at once.", databaseGone.getClass().getSimpleName());
            return false;
        } finally {
            ended.incrementAndGet();
        }
    }

    @Override
    public void ring() {
        bell.offer(Boolean.TRUE);
    }

    @Override
    public String job() {
        return "health.job-webhooks";
    }

    @Override
    public long rounds() {
        return ended.get();
    }

    @Override
    public void start() {
        Thread worker = Thread.ofVirtual().name("webhooks").unstarted(this::work);
        thread = worker;
        worker.start();
    }

    @Override
    public void stop() {
        Thread worker = thread;
        thread = null;
        if (worker == null) {
            return;
        }
        ring();                                     // not an interrupt, which would break the database's connection
        try {
            if (!worker.join(PATIENCE) || !dispatcher.settled()) {
                LOG.warn("Webhooks were still under way at the stop; they are sent again when their claim ends.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

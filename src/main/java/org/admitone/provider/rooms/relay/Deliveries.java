package org.admitone.provider.rooms.relay;

import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.admitone.platform.Rounding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Stores what happened in the rooms, in order, again and again while the database is away: nobody in a class waits for it.
/// What the database will never take, because whom it is about is gone, is dropped; it must not hold up the rest.
@Component
class Deliveries implements Rounding, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LAST_WORDS_MILLIS = 3_000;

    private final LinkedBlockingDeque<Runnable> waiting = new LinkedBlockingDeque<>();
    private final AtomicLong ended = new AtomicLong();
    private final Thread worker = Thread.ofVirtual().name("room-reports").unstarted(this::work);
    private volatile boolean closing;

    Deliveries() {
        worker.start();
    }

    void add(Runnable report) {
        waiting.add(report);
    }

    private void work() {
        try {
            while (!closing || !waiting.isEmpty()) {
                Runnable report = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (report != null) {
                    deliver(report);
                }
                ended.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Runnable report) {
        boolean said = false;
        while (true) {
            try {
                report.run();
                return;
            } catch (DataIntegrityViolationException never) {
                LOG.warn("Something that happened in the rooms cannot be stored and is dropped", never);
                return;
            } catch (RuntimeException e) {
                if (closing || Thread.interrupted()) {
                    return;
                }
                if (!said) {
                    LOG.warn("What happened in the rooms cannot be stored now ({}); trying on", e.getClass().getSimpleName());
                    said = true;
                }
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    @Override
    public String job() {
        return "health.job-room-reports";
    }

    /// How often it has looked and had nothing left to store, or stored what it found.
    @Override
    public long rounds() {
        return ended.get();
    }

    /// Waits a little for what is still to be told.
    @Override
    public void close() {
        closing = true;
        try {
            worker.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker.interrupt();
    }
}

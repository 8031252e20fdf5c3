package org.admitone.provider.zoom.meetings;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// One job, round after round on one thread: every second, at once when rung, and at once again while a round says that there is more.
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration FAREWELL = Duration.ofSeconds(8);

    private final String name;
    private final BooleanSupplier round;
    private final BlockingQueue<String> bell = new ArrayBlockingQueue<>(1);
    private final AtomicLong ended = new AtomicLong();
    private volatile @Nullable Thread thread;

    public Rounds(String name, BooleanSupplier round) {
        this.name = name;
        this.round = round;
    }

    public void ring() {
        bell.offer(name);
    }

    /// Rounds that ended, whatever they found.
    public long ended() {
        return ended.get();
    }

    public void start() {
        Thread worker = Thread.ofVirtual().name(name).unstarted(this::work);
        thread = worker;
        worker.start();
    }

    private void work() {
        try {
            while (isRunning()) {
                if (!more()) {
                    bell.poll(1, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("{} has stopped.", name);
        }
    }

    private boolean more() {
        try {
            return round.getAsBoolean();
        } catch (DataAccessException gone) {
            LOG.warn("{}: the database does not answer ({}); going on in a second.", name, gone.getClass().getSimpleName());
        } catch (RuntimeException fault) {
            LOG.error("{}: a round failed; the next one in a second finds out where it was.", name, fault);
        } finally {
            ended.incrementAndGet();
        }
        return false;
    }

    /// Not by an interrupt, which would break the database's connection.
    public void stop() {
        Thread worker = thread;
        thread = null;
        if (worker == null) {
            return;
        }
        ring();
        try {
            if (!worker.join(FAREWELL)) {
                LOG.warn("{} was still waiting for Zoom at the stop; the next start finds out what became of it.", name);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return thread != null;
    }
}

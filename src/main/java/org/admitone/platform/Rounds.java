package org.admitone.platform;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// One job, round after round on one thread of its own: after each pause, at once when rung, and at once again while a round says that there is more.
/// A round that fails ends nothing but itself.
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Tempo tempo;
    private final Round round;
    private final BlockingQueue<String> bell = new ArrayBlockingQueue<>(1);
    private final AtomicLong ended = new AtomicLong();
    private volatile @Nullable Thread thread;

    /// @param name of the thread, and of the job in the log
    public Rounds(String name, Tempo tempo, Round round) {
        this.name = name;
        this.tempo = tempo;
        this.round = round;
    }

    @FunctionalInterface
    public interface Round {

        /// True when there may be more to do at once.
        boolean go() throws InterruptedException;
    }

    /// @param pause      between a round that found nothing more and the next
    /// @param farewell   how long a stop waits for the round that is under way
    /// @param unfinished what becomes of it where that was not long enough
    public record Tempo(Duration pause, Duration farewell, String unfinished) {}

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
            while (Thread.currentThread().equals(thread)) {      // one that was slow to stop is not the one that was started again
                if (!more()) {
                    bell.poll(tempo.pause().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("{} has stopped.", name);
        }
    }

    private boolean more() throws InterruptedException {
        try {
            return round.go();
        } catch (DataAccessException | TransactionException gone) {
            LOG.warn("{}: the database does not answer ({}); the next round tries again.", name, gone.getClass().getSimpleName());
        } catch (RuntimeException fault) {
            LOG.error("{}: a round failed; the next one finds out where it was.", name, fault);
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
            if (!worker.join(tempo.farewell())) {
                LOG.warn("{} was still at work at the stop; {}.", name, tempo.unfinished());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return thread != null;
    }
}

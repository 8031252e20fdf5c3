package org.admitone.presence;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks at each watched session's door twice a second, once for all its viewers on this node, and not at all when nobody
/// watches. Viewers wait on their own (virtual) threads for the next state; a slow one misses states in between, never the latest.
@Component
public final class LiveDoorWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveDoorWatch.class);
    /// A full reading now and then shows what the fingerprint does not cover.
    private static final int FULL_READING_EVERY = 40;

    private final LiveDoors doors;
    private final Duration interval;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<SessionId, Watch> watches = new HashMap<>();
    private @Nullable ScheduledExecutorService polls;

    LiveDoorWatch(LiveDoors doors, PresenceSettings settings) {
        this.doors = doors;
        this.interval = settings.livePoll();
    }

    /// One viewer. Must be closed; the last one to close ends the polling.
    public final class Viewer implements AutoCloseable {

        private final Watch watch;
        private @Nullable LiveDoor seen;

        private Viewer(Watch watch) {
            this.watch = watch;
        }

        /// The latest state if it is another than the one returned before, after waiting for it if need be; null when there
        /// was none in time, or the server is stopping.
        public @Nullable LiveDoor next(Duration patience) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long left = patience.toNanos();
                while (watch.latest == null || same(watch.latest, seen)) {
                    if (left <= 0 || polls == null) {
                        return null;
                    }
                    left = watch.changed.awaitNanos(left);
                }
                seen = watch.latest;
                return seen;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            leave(watch);
        }
    }

    /// Throws [org.admitone.platform.NotThere] for an unknown session.
    public Viewer watch(SessionId session) {
        doors.fingerprint(session);
        lock.lock();
        try {
            if (polls == null) {
                throw new IllegalStateException("the server is stopping");
            }
            ScheduledExecutorService running = polls;
            Watch watch = watches.computeIfAbsent(session, unwatched -> new Watch(session, running));
            watch.viewers++;
            return new Viewer(watch);
        } finally {
            lock.unlock();
        }
    }

    /// How many sessions are polled on this node.
    public int watched() {
        lock.lock();
        try {
            return watches.size();
        } finally {
            lock.unlock();
        }
    }

    private static boolean same(LiveDoor one, @Nullable LiveDoor other) {
        return other != null && one.people().equals(other.people()) && one.refusedLately().equals(other.refusedLately())
                && one.strangers().equals(other.strangers());
    }

    private void leave(Watch watch) {
        lock.lock();
        try {
            if (--watch.viewers == 0) {
                watches.remove(watch.session);
                watch.polling.cancel(false);
            }
        } finally {
            lock.unlock();
        }
    }

    private final class Watch {

        private final SessionId session;
        private final Condition changed = lock.newCondition();
        private final ScheduledFuture<?> polling;
        private int viewers;
        private @Nullable LiveDoor latest;
        private String fingerprint = "";
        private int untilFullReading;

        private Watch(SessionId session, ScheduledExecutorService running) {
            this.session = session;
            this.polling = running.scheduleWithFixedDelay(this::poll, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void poll() {
            try {
                String now = doors.fingerprint(session);
                if (now.equals(fingerprint) && --untilFullReading > 0) {
                    return;
                }
                LiveDoor door = doors.of(session);
                fingerprint = now;
                untilFullReading = FULL_READING_EVERY;
                show(door);
            } catch (RuntimeException unreadable) {
                LOG.warn("The live door of session {} could not be read; its viewers keep the last state and it is tried again", session, unreadable);
            }
        }

        private void show(LiveDoor door) {
            lock.lock();
            try {
                latest = door;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            if (polls == null) {
                polls = Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("live-door-", 1).factory());
            }
        } finally {
            lock.unlock();
        }
    }

    /// Sends every viewer home before the web server waits for open requests.
    @Override
    public void stop() {
        lock.lock();
        try {
            if (polls != null) {
                polls.shutdownNow();
                polls = null;
            }
            watches.values().forEach(watch -> watch.changed.signalAll());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return polls != null;
        } finally {
            lock.unlock();
        }
    }
}

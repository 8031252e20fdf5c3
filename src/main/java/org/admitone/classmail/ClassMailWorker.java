package org.admitone.classmail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.admitone.platform.Rounding;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks once a second for courses that have changed and for those whose people are due to be told; on every node, one node a course.
@Component
final class ClassMailWorker implements SmartLifecycle, Rounding {

    private static final Logger LOG = LoggerFactory.getLogger(ClassMailWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PRUNED_EVERY = Duration.ofHours(1);
    /// Longer than calendars show what is over.
    private static final Duration KEPT = Duration.ofDays(60);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int COURSES = 20;

    private final PostgresDue due;
    private final PostgresNews news;
    private final ClassMailDesk desk;
    private final Clock clock;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private final AtomicLong ended = new AtomicLong();
    private volatile @Nullable Thread thread;
    private @Nullable Instant prunedAt;

    ClassMailWorker(PostgresDue due, PostgresNews news, ClassMailDesk desk, Clock clock) {
        this.due = due;
        this.news = news;
        this.desk = desk;
        this.clock = clock;
    }

    private void work() {
        try {
            while (isRunning()) {
                lookOnce();
                bell.poll(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The worker of class mails has stopped.");
        }
    }

    private void lookOnce() {
        try {
            Instant now = clock.instant();
            prune(now);
            due.collect(now);
            for (CourseId course : due.due(now, COURSES)) {
                tell(course);
            }
        } catch (DataAccessException | TransactionException databaseGone) {
            LOG.warn("Class mails cannot be looked after ({}); trying again in a second.", databaseGone.getClass().getSimpleName());
        } finally {
            ended.incrementAndGet();
        }
    }

    private void tell(CourseId course) {
        try {
            Optional<PersonId> after = Optional.of(ClassMailDesk.FIRST);
            while (after.isPresent() && isRunning()) {
                after = desk.tellSome(course, after.get());
            }
        } catch (IllegalArgumentException | IllegalStateException unwritable) {
            LOG.error("The class mails of course {} cannot be written ({}); trying again in {} minutes.", course,
                    unwritable.getClass().getSimpleName(), PAUSE.toMinutes());
            due.putOff(course, clock.instant().plus(PAUSE));
        }
    }

    /// The first time it also has every course looked at.
    private void prune(Instant now) {
        if (prunedAt == null) {
            due.lookAtAll(now);
        }
        if (prunedAt == null || !now.isBefore(prunedAt.plus(PRUNED_EVERY))) {
            prunedAt = now;
            news.forget(now.minus(KEPT));
        }
    }

    @Override
    public void start() {
        Thread worker = Thread.ofVirtual().name("class-mails").unstarted(this::work);
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
        bell.offer(Boolean.TRUE);                   // not an interrupt, which would break the database's connection
        try {
            if (!worker.join(PATIENCE)) {
                LOG.warn("People were still being told their classes at the stop; the rest is told by another node or after the start.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String job() {
        return "health.job-class-mails";
    }

    @Override
    public long rounds() {
        return ended.get();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

package org.admitone.classmail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.platform.Rounds;
import org.admitone.platform.Worker;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks once a second for courses that have changed and for those whose people are due to be told; on every node, one node a course.
@Component
final class ClassMailWorker implements Worker {

    private static final Logger LOG = LoggerFactory.getLogger(ClassMailWorker.class);
    private static final Rounds.Tempo TEMPO = new Rounds.Tempo(Duration.ofSeconds(1), Duration.ofSeconds(5), "whoever was not told yet is told by another node or after the start");
    private static final Duration PRUNED_EVERY = Duration.ofHours(1);
    /// Longer than calendars show what is over.
    private static final Duration KEPT = Duration.ofDays(60);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int COURSES = 20;

    private final PostgresDue due;
    private final PostgresNews news;
    private final ClassMailDesk desk;
    private final Clock clock;
    private final Rounds rounds = new Rounds("class-mails", TEMPO, this::lookOnce);
    private @Nullable Instant prunedAt;

    ClassMailWorker(PostgresDue due, PostgresNews news, ClassMailDesk desk, Clock clock) {
        this.due = due;
        this.news = news;
        this.desk = desk;
        this.clock = clock;
    }

    private boolean lookOnce() {
        Instant now = clock.instant();
        prune(now);
        due.collect(now);
        for (CourseId course : due.due(now, COURSES)) {
            tell(course);
        }
        return false;
    }

    private void tell(CourseId course) {
        try {
            Optional<PersonId> after = Optional.of(ClassMailDesk.FIRST);
            while (after.isPresent() && rounds.isRunning()) {
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
    public List<Rounds> threads() {
        return List.of(rounds);
    }

    @Override
    public String job() {
        return "health.job-class-mails";
    }
}

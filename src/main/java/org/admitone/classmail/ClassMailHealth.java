package org.admitone.classmail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.platform.health.HealthSource;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Saying;
import org.admitone.platform.health.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether people are told their classes when it is time. A course of thousands takes minutes.
@Component
@Order(6)
final class ClassMailHealth implements HealthSource {

    private static final Duration LATE = Duration.ofMinutes(15);
    private static final Duration VERY_LATE = Duration.ofHours(2);

    private final PostgresDue due;

    ClassMailHealth(PostgresDue due) {
        this.due = due;
    }

    @Override
    public String part() {
        return "class-mails";
    }

    @Override
    public Saying name() {
        return Saying.of("health.class-mails");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        Optional<Instant> overdue = due.oldest(now);
        Duration late = overdue.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
        PartHealth part = late.compareTo(LATE) < 0 ? is(Standing.FINE, Saying.of("health.class-mails-fine"))
                : is(late.compareTo(VERY_LATE) < 0 ? Standing.LOOK : Standing.BROKEN, Saying.of("health.class-mails-late", late)).next(Saying.of("health.class-mails-next"));
        return List.of(overdue.isEmpty() ? part : part.fact("health.oldest", overdue.get()));
    }
}

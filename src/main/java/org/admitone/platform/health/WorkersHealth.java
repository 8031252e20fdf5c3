package org.admitone.platform.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.admitone.platform.Rounding;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Whether whoever works in the background on this node still goes its rounds. Looks each second whether one has ended; a round that hangs, or a worker that
/// has stopped, is found whatever it hangs on.
@Component
@Order(7)
final class WorkersHealth implements HealthSource {

    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration DEAD = Duration.ofMinutes(5);

    private final Map<Rounding, Seen> workers = new LinkedHashMap<>();
    private final Clock clock;

    WorkersHealth(List<Rounding> workers, Clock clock) {
        this.clock = clock;
        Instant now = clock.instant();
        workers.stream().filter(Rounding::needed).forEach(worker -> this.workers.put(worker, new Seen(-1, now)));
    }

    /// @param at when the number of rounds was first seen
    private record Seen(long rounds, Instant at) {}

    @Override
    public String part() {
        return "workers";
    }

    @Override
    public Saying name() {
        return Saying.of("health.workers");
    }

    @Scheduled(fixedDelay = 1_000)
    synchronized void watch() {
        Instant now = clock.instant();
        workers.replaceAll((worker, seen) -> worker.rounds() == seen.rounds() ? seen : new Seen(worker.rounds(), now));
    }

    @Override
    public synchronized List<PartHealth> look(Instant now) {
        watch();
        return workers.entrySet().stream().map(each -> worker(each.getKey(), each.getValue(), Duration.between(each.getValue().at(), now))).toList();
    }

    private static PartHealth worker(Rounding worker, Seen seen, Duration since) {
        Standing standing = since.compareTo(LATE) < 0 ? Standing.FINE : since.compareTo(DEAD) < 0 ? Standing.LOOK : Standing.BROKEN;
        PartHealth part = PartHealth.of(worker.job().substring("health.".length()), Saying.of(worker.job()), standing,
                standing == Standing.FINE ? Saying.of("health.works") : Saying.of("health.no-round", since));
        return (standing == Standing.FINE ? part : part.next(Saying.of("health.no-round-next"))).fact("health.last-round", seen.at()).fact("health.rounds", Math.max(0, seen.rounds()));
    }
}

package org.admitone.platform.health;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// All parts of the house, as they are now. A part that cannot be looked at is broken; the others are looked at all the same.
@Component
public final class HouseHealth {

    private static final Logger LOG = LoggerFactory.getLogger(HouseHealth.class);

    private final List<HealthSource> sources;
    private final Clock clock;

    HouseHealth(List<HealthSource> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /// What was seen, and when.
    public record Seen(Instant at, List<PartHealth> parts) {

        public Seen {
            parts = List.copyOf(parts);
        }

        public Standing worst() {
            return parts.stream().map(PartHealth::standing).max(Comparator.naturalOrder()).filter(standing -> standing != Standing.OFF).orElse(Standing.FINE);
        }

        public long count(Standing standing) {
            return parts.stream().filter(part -> part.standing() == standing).count();
        }
    }

    public Seen look() {
        Instant now = clock.instant();
        return new Seen(now, sources.stream().flatMap(source -> look(source, now).stream()).toList());
    }

    private static List<PartHealth> look(HealthSource source, Instant now) {
        try {
            return source.look(now);
        } catch (RuntimeException fault) {
            LOG.warn("The part {} cannot be looked at ({}).", source.part(), fault.getClass().getSimpleName());
            return List.of(source.is(Standing.BROKEN, Saying.of("health.unseen")).next(Saying.of("health.unseen-next")));
        }
    }
}

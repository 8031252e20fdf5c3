package org.admitone.provider.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.admitone.platform.health.HealthSource;
import org.admitone.platform.health.PartHealth;
import org.admitone.platform.health.Saying;
import org.admitone.platform.health.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Each media engine of this node's pool.
@Component
@Order(5)
final class EnginesHealth implements HealthSource {

    private final EnginePool pool;

    EnginesHealth(EnginePool pool) {
        this.pool = pool;
    }

    @Override
    public String part() {
        return "rooms";
    }

    @Override
    public Saying name() {
        return Saying.of("health.rooms");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        if (pool.engines().isEmpty()) {
            return List.of(is(Standing.OFF, Saying.of("health.rooms-off")).next(Saying.of("health.rooms-off-next")));
        }
        List<PartHealth> engines = new ArrayList<>();
        for (MediaEngine engine : pool.engines()) {
            engines.add(engine(engines.size() + 1, engine));
        }
        return engines;
    }

    private static PartHealth engine(int number, MediaEngine engine) {
        MediaEngine.EngineState state = engine.state();
        PartHealth part = PartHealth.of("engine-" + number, Saying.of("health.engine", Integer.toString(number)), state.on() ? Standing.FINE : Standing.BROKEN,
                state.on() ? Saying.of("health.engine-fine") : Saying.of("health.engine-down", state.why()));
        part = (state.on() ? part : part.next(Saying.of("health.engine-next"))).fact("health.links", (long) engine.links()).fact("health.restarts", (long) state.restarts());
        return state.version() == null ? part : part.fact("health.version", state.version());
    }
}

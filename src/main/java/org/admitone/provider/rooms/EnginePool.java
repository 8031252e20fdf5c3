package org.admitone.provider.rooms;

import java.util.Comparator;
import java.util.List;

/// The media engines of this node. A room lives on one of them, the least busy when it opens.
public final class EnginePool {

    private final List<MediaEngine> engines;

    public EnginePool(List<MediaEngine> engines) {
        this.engines = List.copyOf(engines);
    }

    public EngineRoom open(RoomPlan plan, Runnable restarted) {
        MediaEngine chosen = engines.stream().filter(engine -> engine.state().on()).min(Comparator.comparingInt(MediaEngine::links))
                .or(() -> engines.stream().findFirst()).orElseThrow(() -> new EngineFault("the built-in rooms are switched off"));
        return chosen.open(plan, restarted);
    }

    public List<MediaEngine> engines() {
        return engines;
    }

    /// For staff: whether classes can be held in the built-in rooms, and if not, why and what to do.
    public RoomsState state() {
        if (engines.isEmpty()) {
            return new RoomsState(false, "The built-in rooms are switched off (admitone.rooms.enabled).", null, 0, 0);
        }
        List<MediaEngine.EngineState> states = engines.stream().map(MediaEngine::state).toList();
        MediaEngine.EngineState shown = states.stream().filter(MediaEngine.EngineState::on).findFirst().orElse(states.getFirst());
        int links = engines.stream().mapToInt(MediaEngine::links).sum();
        return new RoomsState(shown.on(), shown.why(), shown.version(), states.stream().mapToInt(MediaEngine.EngineState::restarts).sum(), links);
    }
}

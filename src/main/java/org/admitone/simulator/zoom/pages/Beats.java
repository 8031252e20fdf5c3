package org.admitone.simulator.zoom.pages;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.admitone.simulator.zoom.live.Clients;
import org.admitone.simulator.zoom.live.Standing;
import org.admitone.simulator.zoom.live.Visit;

/// Signs of life from pages. A page that shows none for a while has lost its connection. Measured in real time: a browser does
/// not know the simulator's clock.
public final class Beats {

    private static final long LIFE = Duration.ofSeconds(20).toNanos();

    private final Clients clients;
    private final Map<String, Long> last = new ConcurrentHashMap<>();

    public Beats(Clients clients) {
        this.clients = clients;
    }

    void beat(Visit visit) {
        last.put(visit.key(), System.nanoTime());
        if (visit.lost()) {
            clients.revive(visit);
        }
    }

    /// The page says that it is being closed. It may only be loading anew; then it beats again.
    void gone(Visit visit) {
        if (last.remove(visit.key()) != null) {
            clients.vanish(visit);
        }
    }

    /// Finds the pages that fell silent.
    public void check() {
        long now = System.nanoTime();
        last.forEach((key, beat) -> {
            if (now - beat > LIFE) {
                clients.find(key).filter(visit -> !(visit.standing() instanceof Standing.Out)).ifPresentOrElse(this::gone, () -> last.remove(key));
            }
        });
    }
}

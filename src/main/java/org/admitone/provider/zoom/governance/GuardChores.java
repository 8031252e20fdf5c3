package org.admitone.provider.zoom.governance;

import java.util.List;
import org.admitone.platform.Rounds;
import org.admitone.platform.Roundsman;
import org.admitone.provider.zoom.ZoomRounds;
import org.springframework.stereotype.Component;

/// Runs the keeping on a thread of its own: it waits for Zoom.
@Component
class GuardChores implements Roundsman {

    private final Rounds keeping;

    GuardChores(Keeping keeping) {
        this.keeping = ZoomRounds.of("zoom-guard", keeping::round);
    }

    @Override
    public List<Rounds> threads() {
        return List.of(keeping);
    }

    @Override
    public String job() {
        return "health.job-zoom-guard";
    }
}

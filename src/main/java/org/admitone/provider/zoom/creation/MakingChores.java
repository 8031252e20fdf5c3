package org.admitone.provider.zoom.creation;

import java.util.List;
import org.admitone.platform.Rounds;
import org.admitone.platform.Roundsman;
import org.admitone.provider.zoom.ZoomRounds;
import org.springframework.stereotype.Component;

/// Runs the making on a thread of its own: it waits for Zoom.
@Component
class MakingChores implements Roundsman {

    private final Rounds making;

    MakingChores(Making making) {
        this.making = ZoomRounds.of("zoom-host-accounts", making::round);
    }

    @Override
    public List<Rounds> threads() {
        return List.of(making);
    }

    @Override
    public String job() {
        return "health.job-zoom-host-accounts";
    }
}

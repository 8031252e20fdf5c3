package org.admitone.provider.zoom.governance;

import org.admitone.platform.Rounds;
import org.admitone.platform.Roundsman;
import org.admitone.provider.zoom.ZoomRounds;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the keeping on a thread of its own: it waits for Zoom.
@Component
class GuardChores implements SmartLifecycle, Roundsman {

    private final Rounds keeping;

    GuardChores(Keeping keeping) {
        this.keeping = ZoomRounds.of("zoom-guard", keeping::round);
    }

    @Override
    public void start() {
        keeping.start();
    }

    @Override
    public void stop() {
        keeping.stop();
    }

    @Override
    public boolean isRunning() {
        return keeping.isRunning();
    }

    @Override
    public void ring() {
        keeping.ring();
    }

    @Override
    public String job() {
        return "health.job-zoom-guard";
    }

    @Override
    public long rounds() {
        return keeping.ended();
    }
}

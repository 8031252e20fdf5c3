package org.admitone.provider.zoom.api;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.admitone.provider.zoom.ZoomSettings;
import org.springframework.stereotype.Component;

/// How many calls of this node are under way at once; some are kept for those that a person waits for.
@Component
final class Turns {

    private final Semaphore all;
    private final Semaphore background;
    private final Clock clock;

    Turns(ZoomSettings settings, Clock clock) {
        this.all = new Semaphore(settings.parallel(), true);
        this.background = new Semaphore(Math.max(1, settings.parallel() * 4 / 5), true);
        this.clock = clock;
    }

    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    Turn take(Priority priority, Duration patience) {
        return switch (priority) {
            case URGENT -> {
                take(all, patience);
                yield all::release;
            }
            case BACKGROUND -> {
                take(background, patience);
                try {
                    take(all, patience);
                } catch (ZoomFault none) {
                    background.release();
                    throw none;
                }
                yield () -> {
                    all.release();
                    background.release();
                };
            }
        };
    }

    private void take(Semaphore hands, Duration patience) {
        try {
            if (hands.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new ZoomFault(new ZoomTrouble.Throttled(clock.instant().plusSeconds(1)));
    }
}

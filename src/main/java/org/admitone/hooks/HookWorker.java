package org.admitone.hooks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.admitone.platform.Rounds;
import org.admitone.platform.Roundsman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks twice a second for what has happened, what is due and what a node that died has left; on every node.
@Component
final class HookWorker implements Roundsman {

    private static final Logger LOG = LoggerFactory.getLogger(HookWorker.class);
    private static final Rounds.Tempo TEMPO = new Rounds.Tempo(Duration.ofMillis(500), Duration.ofSeconds(5), "what has happened meanwhile is sorted by another node or after the start");

    private final PostgresSessionTimes times;
    private final FactSorter sorter;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Rounds rounds = new Rounds("webhooks", TEMPO, this::lookOnce);

    HookWorker(PostgresSessionTimes times, FactSorter sorter, Dispatcher dispatcher, Clock clock) {
        this.times = times;
        this.sorter = sorter;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    private boolean lookOnce() {
        if (times.anybodyListens()) {
            times.note(clock.instant());
        }
        boolean more = sorter.sort();
        dispatcher.dispatch(this::ring);
        return more;
    }

    @Override
    public List<Rounds> threads() {
        return List.of(rounds);
    }

    @Override
    public String job() {
        return "health.job-webhooks";
    }

    @Override
    public void stop() {
        Roundsman.super.stop();
        try {
            if (!dispatcher.settled()) {
                LOG.warn("Webhooks were still under way at the stop; they are sent again when their claim ends.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}

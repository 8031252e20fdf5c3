package org.admitone.hooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Claims lanes and sends what waits in them, one event after the other; each endpoint has hands of its own, so that one that hangs
/// keeps nobody else waiting.
@Component
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    /// Then the lane stands in line again, so that a long one does not keep short ones waiting.
    private static final int AT_A_STRETCH = 50;

    private final PostgresLanes lanes;
    private final Carrier carrier;
    private final Settling settling;
    private final HookSettings settings;
    private final Clock clock;
    private final Map<EndpointId, Semaphore> hands = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Dispatcher(PostgresLanes lanes, Carrier carrier, Settling settling, HookSettings settings, Clock clock) {
        this.lanes = lanes;
        this.carrier = carrier;
        this.settling = settling;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param done run when a lane has been let go
    void dispatch(Runnable done) {
        Instant now = clock.instant();
        for (EndpointId endpoint : lanes.due(now)) {
            Semaphore free = hands.computeIfAbsent(endpoint, some -> new Semaphore(settings.parallel()));
            int most = free.drainPermits();
            int claimed = 0;
            try {
                for (Lane lane : most == 0 ? List.<Lane>of() : lanes.claim(endpoint, most, now, now.plus(lease()))) {
                    claimed++;
                    Thread.ofVirtual().name("webhook-" + lane.lane()).start(() -> send(lane, free, done));
                }
            } finally {
                free.release(most - claimed);
            }
        }
    }

    /// Longer than one call and its writing down.
    private Duration lease() {
        return settings.timeout().multipliedBy(2).plusSeconds(10);
    }

    private void send(Lane lane, Semaphore free, Runnable done) {
        try {
            for (int sent = 0; sent < AT_A_STRETCH && !stopping; sent++) {
                Optional<Due> due = lanes.next(lane, clock.instant());
                if (due.isEmpty()) {
                    break;
                }
                if (settling.settle(lane, due.get(), attempt(due.get()), lease()) == Settling.Then.STOP) {
                    return;
                }
            }
            settling.letGo(lane);
        } catch (RuntimeException unwritten) {
            LOG.warn("What came of a webhook could not be written ({}); its session is tried again when the claim ends.", unwritten.getClass().getSimpleName());
        } finally {
            free.release();
            done.run();
        }
    }

    private Attempt attempt(Due due) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        Outcome outcome = carrier.carry(due, at);
        return new Attempt(at, Duration.ofNanos(System.nanoTime() - began), outcome);
    }

    /// Begins nothing more, and says whether all that was under way has ended within the time of one call.
    boolean settled() throws InterruptedException {
        stopping = true;
        long end = System.nanoTime() + settings.timeout().toNanos();
        for (Semaphore free : hands.values()) {
            if (!free.tryAcquire(settings.parallel(), Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }
}

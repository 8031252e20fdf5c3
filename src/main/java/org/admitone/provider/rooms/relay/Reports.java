package org.admitone.provider.rooms.relay;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.admitone.admission.SeatHolder;
import org.admitone.admission.SeatKeeper;
import org.admitone.presence.PresenceEvent;
import org.admitone.presence.PresenceLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells the seats and the presence log what happened in the rooms, in order, again and again while the database is away:
/// nobody's goodbye waits for it and none is lost. The times are those at which it happened.
@Component
class Reports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LAST_WORDS_MILLIS = 3_000;

    private final SeatKeeper seats;
    private final PresenceLog presence;
    private final Clock clock;
    private final LinkedBlockingDeque<Runnable> waiting = new LinkedBlockingDeque<>();
    private final Thread worker = Thread.ofVirtual().name("room-reports").unstarted(this::work);
    private volatile boolean closing;

    Reports(SeatKeeper seats, PresenceLog presence, Clock clock) {
        this.seats = seats;
        this.presence = presence;
        this.clock = clock;
        worker.start();
    }

    void joined(SeatHolder who) {
        record(List.of(new PresenceEvent.Joined(who.session(), who.person(), who.seat(), who.connection(), clock.instant())));
    }

    void left(SeatHolder who) {
        record(List.of(new PresenceEvent.Left(who.session(), who.person(), who.seat(), who.connection(), clock.instant())));
    }

    void seen(Collection<SeatHolder> all) {
        var now = clock.instant();
        record(all.stream().map(who -> (PresenceEvent) new PresenceEvent.Seen(who.session(), who.person(), who.seat(), who.connection(), now)).toList());
    }

    private void record(List<PresenceEvent> events) {
        if (!events.isEmpty()) {
            waiting.add(() -> presence.record(events));
        }
    }

    void connectionLost(SeatHolder who) {
        waiting.add(() -> seats.connectionLost(who));
    }

    void leaves(SeatHolder who) {
        waiting.add(() -> seats.leave(who));
    }

    private void work() {
        try {
            while (!closing || !waiting.isEmpty()) {
                Runnable report = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (report != null) {
                    deliver(report);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Runnable report) {
        boolean said = false;
        while (true) {
            try {
                report.run();
                return;
            } catch (RuntimeException e) {
                if (closing || Thread.interrupted()) {
                    return;
                }
                if (!said) {
                    LOG.warn("What happened in the rooms cannot be stored now ({}); trying on", e.getClass().getSimpleName());
                    said = true;
                }
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    /// Waits a little for what is still to be told.
    @Override
    public void close() {
        closing = true;
        try {
            worker.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker.interrupt();
    }
}

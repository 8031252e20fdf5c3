package org.admitone.provider.rooms.relay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.admitone.platform.Rounding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The rooms' rhythm: news to all, each [Round] at its pace, presence each quarter of a minute, empty rooms closed.
@Component
class Housekeeping implements SmartLifecycle, Rounding {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final long NEWS_MILLIS = 120;
    private static final long PRESENCE_MILLIS = 15_000;
    private static final long EMPTY_MILLIS = 60_000;
    /// More than there are rounds that ask the database: while it hangs, news still go out.
    private static final int THREADS = 6;

    private final Rooms rooms;
    private final Reports reports;
    private final List<Round> rounds;
    private final Map<Room, Boolean> emptyBefore = new ConcurrentHashMap<>();
    private ScheduledExecutorService clockwork = clockwork();
    private final AtomicLong ended = new AtomicLong();
    private volatile boolean running;

    Housekeeping(Rooms rooms, Reports reports, List<Round> rounds) {
        this.rooms = rooms;
        this.reports = reports;
        this.rounds = List.copyOf(rounds);
    }

    private static ScheduledExecutorService clockwork() {
        return Executors.newScheduledThreadPool(THREADS, Thread.ofPlatform().daemon().name("rooms-", 0).factory());
    }

    @Override
    public void start() {
        clockwork = clockwork();
        every(NEWS_MILLIS, () -> {
            rooms.all().forEach(Room::tick);
            ended.incrementAndGet();
        });
        rounds.forEach(round -> every(round.everyMillis(), round::look));
        every(PRESENCE_MILLIS, () -> reports.seen(rooms.everybody().stream().map(Member::holder).toList()));
        every(EMPTY_MILLIS, this::closeEmpty);
        running = true;
    }

    private void every(long millis, Runnable work) {
        var unused = clockwork.scheduleWithFixedDelay(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.debug("The rooms' housekeeping skips one round: {}", e.getClass().getSimpleName());
            }
        }, millis, millis, TimeUnit.MILLISECONDS);
    }

    /// Only rooms that were empty a round ago: a class that reloads keeps its chat.
    private void closeEmpty() {
        for (Room room : rooms.all()) {
            if (!room.isEmpty()) {
                emptyBefore.remove(room);
            } else if (emptyBefore.put(room, true) != null) {
                emptyBefore.remove(room);
                rooms.closeIfEmpty(room);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdownNow();
    }

    @Override
    public String job() {
        return "health.job-rooms";
    }

    @Override
    public long rounds() {
        return ended.get();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

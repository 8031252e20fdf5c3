package org.admitone.provider.rooms.relay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The rooms' rhythm: news to all, seats looked after each second, presence each quarter of a minute, empty rooms closed.
@Component
class Housekeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final long NEWS_MILLIS = 120;
    private static final long SEATS_MILLIS = 1_000;
    private static final long TRAFFIC_MILLIS = 5_000;
    private static final long PRESENCE_MILLIS = 15_000;
    private static final long EMPTY_MILLIS = 60_000;

    private final Rooms rooms;
    private final SeatWatch seats;
    private final PlacementWatch placement;
    private final TrafficWatch traffic;
    private final Reports reports;
    private final RosterWatch rosters;
    private final Map<Room, Boolean> emptyBefore = new ConcurrentHashMap<>();
    private ScheduledExecutorService clockwork = clockwork();
    private volatile boolean running;

    Housekeeping(Rooms rooms, SeatWatch seats, PlacementWatch placement, TrafficWatch traffic, Reports reports, RosterWatch rosters) {
        this.rooms = rooms;
        this.seats = seats;
        this.placement = placement;
        this.traffic = traffic;
        this.reports = reports;
        this.rosters = rosters;
    }

    private static ScheduledExecutorService clockwork() {
        return Executors.newScheduledThreadPool(3, Thread.ofPlatform().daemon().name("rooms-", 0).factory());
    }

    @Override
    public void start() {
        clockwork = clockwork();
        every(NEWS_MILLIS, () -> rooms.all().forEach(Room::tick));
        every(SEATS_MILLIS, seats::look);
        every(SEATS_MILLIS, placement::look);
        every(NEWS_MILLIS, rosters::look);
        every(TRAFFIC_MILLIS, traffic::look);
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
    public boolean isRunning() {
        return running;
    }
}

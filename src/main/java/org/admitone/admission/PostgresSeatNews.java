package org.admitone.admission;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Hears of ended seats from the database, whichever node ended them, and tells this node by [SeatEnded]. A word that gets lost
/// (the connection broke) is made up for by the rooms, which ask [SeatKeeper#noLongerSeated] every second.
@Component
final class PostgresSeatNews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresSeatNews.class);
    private static final int LISTEN_MILLIS = 250;

    private final DataSource database;
    private final PostgresLiveSeats seats;
    private final ApplicationEventPublisher events;
    private volatile CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean running;

    PostgresSeatNews(DataSource database, PostgresLiveSeats seats, ApplicationEventPublisher events) {
        this.database = database;
        this.seats = seats;
        this.events = events;
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
        running = true;
        Thread.ofPlatform().name("seat-news").daemon().start(this::listen);
    }

    private void listen() {
        while (running) {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("listen seat_ended");
                while (running) {
                    PGNotification[] news = connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
                    for (int i = 0; news != null && i < news.length; i++) {
                        tell(news[i].getParameter());
                    }
                }
                statement.execute("unlisten *");
            } catch (SQLException | RuntimeException lost) {
                if (running) {
                    LOG.warn("News of ended seats are interrupted ({}); asking again in half a second, rooms look for themselves meanwhile.",
                            lost.getClass().getSimpleName());
                    pause();
                }
            }
        }
    }

    private void tell(String seat) {
        try {
            seats.ended(SeatId.of(seat)).map(SeatEndWords::tell).ifPresent(events::publishEvent);
        } catch (RuntimeException fault) {
            LOG.error("The end of seat {} could not be told here; rooms look for themselves within a second.", seat, fault);
        }
    }

    private void pause() {
        try {
            if (stop.await(500, TimeUnit.MILLISECONDS)) {
                LOG.debug("stopping");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        stop.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

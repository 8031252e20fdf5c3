package org.admitone.admission;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.admitone.platform.Rounds;
import org.admitone.platform.Worker;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Hears of ended seats from the database, whichever node ended them, and tells this node by [SeatEnded]. A word that gets lost
/// (the connection broke) is made up for by the rooms, which ask [SeatKeeper#noLongerSeated] every second.
@Component
final class PostgresSeatNews implements Worker {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresSeatNews.class);
    private static final int LISTEN_MILLIS = 250;
    private static final Rounds.Tempo TEMPO = new Rounds.Tempo(Duration.ofMillis(500), Duration.ofSeconds(2), "rooms look for themselves");

    private final DataSource database;
    private final PostgresLiveSeats seats;
    private final ApplicationEventPublisher events;
    private final Rounds connections = new Rounds("seat-news", TEMPO, this::listen);
    private final AtomicLong asked = new AtomicLong();

    PostgresSeatNews(DataSource database, PostgresLiveSeats seats, ApplicationEventPublisher events) {
        this.database = database;
        this.seats = seats;
        this.events = events;
    }

    /// As long as the connection lasts.
    private boolean listen() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("listen seat_ended");
            while (connections.isRunning()) {
                PGNotification[] news = connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
                asked.incrementAndGet();
                for (int i = 0; news != null && i < news.length; i++) {
                    tell(news[i].getParameter());
                }
            }
            statement.execute("unlisten *");
        } catch (SQLException | RuntimeException lost) {
            if (connections.isRunning()) {
                LOG.warn("News of ended seats are interrupted ({}); asking again in half a second, rooms look for themselves meanwhile.",
                        lost.getClass().getSimpleName());
            }
        }
        return false;
    }

    private void tell(String seat) {
        try {
            seats.ended(SeatId.of(seat)).map(SeatEndWords::tell).ifPresent(events::publishEvent);
        } catch (RuntimeException fault) {
            LOG.error("The end of seat {} could not be told here; rooms look for themselves within a second.", seat, fault);
        }
    }

    @Override
    public List<Rounds> threads() {
        return List.of(connections);
    }

    @Override
    public String job() {
        return "health.job-seat-news";
    }

    /// How often the database has answered.
    @Override
    public long rounds() {
        return asked.get();
    }
}

package org.admitone.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.admitone.admission.rehearsal.Latencies;

/// Clients of the database that begin at the same moment, each on a connection of its own, and call again as soon as they are answered: what
/// yardsticks are measured with. Connecting is not in the time.
///
/// @param clients how many at once
/// @param calls   how many together at the most
/// @param atMost  how long, whatever is left then
public record PostgresClients(DataSource database, int clients, int calls, Duration atMost) {

    /// How a client gets ready on its connection.
    public interface Opening {

        Call on(Connection connection) throws SQLException;
    }

    /// One client's call, made again and again.
    public interface Call extends AutoCloseable {

        /// @param n which of all calls this is, from 0
        /// @return false where the database did it, but not as wanted
        boolean make(int n) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    public Latencies measure(Opening opening) throws InterruptedException {
        var race = new Race(new CountDownLatch(clients), new CountDownLatch(1), new CountDownLatch(clients), new AtomicInteger(), new AtomicInteger(),
                new AtomicInteger(), new long[calls]);
        for (int i = 0; i < clients; i++) {
            Thread.ofPlatform().daemon().start(() -> run(opening, race));
        }
        race.connected.await();
        long begun = System.nanoTime();
        race.go.countDown();
        race.ended.await();
        return new Latencies(Arrays.copyOf(race.nanos, race.done.get()), System.nanoTime() - begun, race.failures.get());
    }

    private record Race(CountDownLatch connected, CountDownLatch go, CountDownLatch ended, AtomicInteger next, AtomicInteger done, AtomicInteger failures,
                        long[] nanos) {}

    private void run(Opening opening, Race race) {
        try (Connection connection = database.getConnection(); Call call = opening.on(connection)) {
            race.connected.countDown();
            race.go.await();
            long deadline = System.nanoTime() + atMost.toNanos();
            for (int n = race.next.getAndIncrement(); n < calls && System.nanoTime() < deadline; n = race.next.getAndIncrement()) {
                long begun = System.nanoTime();
                boolean asWanted = call.make(n);
                race.nanos[race.done.getAndIncrement()] = System.nanoTime() - begun;
                if (!asWanted) {
                    race.failures.incrementAndGet();
                }
            }
        } catch (SQLException | InterruptedException broken) {
            race.failures.incrementAndGet();
            race.connected.countDown();
        }
        race.ended.countDown();
    }
}

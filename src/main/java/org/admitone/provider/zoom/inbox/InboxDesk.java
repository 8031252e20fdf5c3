package org.admitone.provider.zoom.inbox;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.stereotype.Component;

/// Where hooks are stored. Many commit together: two writers each take whatever waits (never waiting for more) and store it as one
/// round. Promises that a hook is durable, or was so before, when [#accept] returns; readers are told afterwards. When too many
/// wait, or the database does not answer in time, says so: the sender comes again, and a hook that was stored after all is the
/// same one then.
@Component
public final class InboxDesk {

    /// The hook may not be stored; it has to come again.
    public static final class InboxBusy extends RuntimeException {
        InboxBusy(String why) {
            super(why, null, false, false);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(InboxDesk.class);
    private static final int WRITERS = 2;
    private static final int LARGEST_ROUND = 512;
    private static final long CLOSING_SECONDS = 10;
    private static final long TICK_MILLIS = 50;

    private final PostgresInboxRounds rounds;
    private final InboxBell bell;
    private final InboxSeal seal;
    private final long patienceNanos;
    private final BlockingQueue<Waiting> queue;
    private final Queue<Patience> longest = new ConcurrentLinkedQueue<>();      // in the order they came
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean open = true;

    private record Waiting(SealedHook hook, CompletableFuture<Boolean> stored) {}

    private record Patience(CompletableFuture<Boolean> stored, long endsAt) {

        boolean isOver(long now) {
            return stored.isDone() || endsAt - now <= 0;
        }
    }

    InboxDesk(PostgresInboxRounds rounds, InboxBell bell, InboxSeal seal, InboxSettings settings) {
        this.rounds = rounds;
        this.bell = bell;
        this.seal = seal;
        this.patienceNanos = settings.patience().toNanos();
        this.queue = new ArrayBlockingQueue<>(settings.waitingRoom());
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().name("inbox-writer-" + i).daemon().start(this::write));
        }
        Thread.ofPlatform().name("inbox-patience").daemon().start(this::giveUp);
    }

    /// Returns once the hook is committed.
    ///
    /// @throws InboxBusy when that cannot be said
    public void accept(Hook hook) {
        Waiting waiting = new Waiting(seal.seal(hook), new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) {
            throw new InboxBusy("too many hooks wait");
        }
        longest.add(new Patience(waiting.stored, System.nanoTime() + patienceNanos));
        try {
            waiting.stored.get();
        } catch (ExecutionException failed) {
            throw new InboxBusy("it could not be stored, or not in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InboxBusy("the server is stopping");
        }
    }

    /// One thread keeps everybody's patience and looks now and then, since a timer or a wake-up for each would cost as much as storing
    /// it. Whoever came first gives up first. What is given up may still be stored.
    private void giveUp() {
        try {
            while (!closed.await(TICK_MILLIS, TimeUnit.MILLISECONDS) || !longest.isEmpty()) {
                for (Patience first = longest.peek(); first != null && first.isOver(System.nanoTime()); first = longest.peek()) {
                    longest.remove();
                    first.stored.completeExceptionally(new TimeoutException());
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<Waiting> round = new ArrayList<>(LARGEST_ROUND);
        while (open || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    round.add(first);
                    queue.drainTo(round, LARGEST_ROUND - 1);
                    store(round);
                    round.clear();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// A row that the database refuses must not spoil the round for the others: the round is halved until it stands alone. A
    /// database that is gone spoils it for all.
    private void store(List<Waiting> round) {
        try {
            PostgresInboxRounds.Round stored = rounds.store(round.stream().map(Waiting::hook).toList(), Arrival.HOOK);
            round.forEach(waiting -> waiting.stored.complete(true));
            bell.ring(stored.meetings());
        } catch (RuntimeException failed) {
            if (round.size() == 1 || isForAll(failed)) {
                LOG.warn("{} hooks could not be stored ({}); Zoom is told to send them again.", round.size(), failed.getClass().getSimpleName());
                round.forEach(waiting -> waiting.stored.completeExceptionally(failed));
            } else {
                store(round.subList(0, round.size() / 2));
                store(round.subList(round.size() / 2, round.size()));
            }
        }
    }

    private static boolean isForAll(RuntimeException failed) {
        return failed instanceof NonTransientDataAccessResourceException || failed instanceof TransientDataAccessException
                || failed instanceof RecoverableDataAccessException;
    }

    /// Stores what waits, then stops.
    @PreDestroy
    void close() throws InterruptedException {
        open = false;
        closed.countDown();
        for (Thread writer : writers) {
            writer.join(TimeUnit.SECONDS.toMillis(CLOSING_SECONDS));
        }
    }
}

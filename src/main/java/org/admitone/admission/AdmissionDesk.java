package org.admitone.admission;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Where knocks are answered. Many commit together: two writers each take whatever waits (never waiting for more) and decide
/// it as one round, so that a class start costs one commit for many instead of one each. Promises that an answer is durable
/// when given (I7). When too many wait, or the database does not answer in time, says so instead of piling up.
@Component
public final class AdmissionDesk {

    /// Nobody can come in right now; try again shortly.
    public static final class DoorBusy extends RuntimeException {
        DoorBusy(String why) {
            super(why, null, false, false);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(AdmissionDesk.class);
    private static final int WRITERS = 2;
    private static final int LARGEST_ROUND = 256;
    private static final int WAITING_ROOM = 8_192;
    private static final long PATIENCE_SECONDS = 10;

    private final PostgresKnockRounds rounds;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_ROOM);
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean open = true;

    private static final class Waiting {
        final Knock knock;
        final boolean real;
        final CompletableFuture<KnockAnswer> answer = new CompletableFuture<>();
        final long givesUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);

        Waiting(Knock knock, boolean real) {
            this.knock = knock;
            this.real = real;
        }

        boolean stillWaits() {
            return !answer.isDone() && System.nanoTime() < givesUpAt;
        }
    }

    AdmissionDesk(PostgresKnockRounds rounds) {
        this.rounds = rounds;
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().name("door-writer-" + i).daemon().start(this::write));
        }
    }

    /// Waits for the committed answer.
    public KnockAnswer knock(Knock knock) {
        return answer(new Waiting(knock, true));
    }

    /// Practice: answered like a knock on a class that never was, and rolled back.
    public KnockAnswer rehearse(Knock knock) {
        return answer(new Waiting(knock, false));
    }

    /// What is known of who knocks, before anything is decided.
    public enum Standing { STRANGE, KNOWN_PASS, OWN_DEVICE }

    /// Whether the pass exists, and whether the device is its person's. Not for the person's ears.
    public Standing standing(Knock knock) {
        return rounds.standing(knock);
    }

    private KnockAnswer answer(Waiting waiting) {
        if (!open || !queue.offer(waiting)) {
            throw new DoorBusy("too many are knocking at once");
        }
        try {
            return waiting.answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new DoorBusy("no answer in time");
        } catch (ExecutionException failed) {
            throw new DoorBusy("the round failed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DoorBusy("the server is stopping");
        }
    }

    private void write() {
        List<Waiting> round = new ArrayList<>(LARGEST_ROUND);
        while (open || !queue.isEmpty()) {
            try {
                if (round.isEmpty()) {
                    Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    round.add(first);
                }
                queue.drainTo(round, LARGEST_ROUND - round.size());
                round = decide(round);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Who is left over is decided in the next round.
    private List<Waiting> decide(List<Waiting> round) {
        List<Waiting> leftOver = new ArrayList<>(LARGEST_ROUND);
        try {
            Map<Knock, KnockAnswer> answers = decideReal(round);
            for (Waiting waiting : round) {
                KnockAnswer answer = answers.get(waiting.knock);
                if (answer != null) {
                    waiting.answer.complete(answer);
                } else if (waiting.stillWaits()) {
                    leftOver.add(waiting);
                }
            }
        } catch (RuntimeException failed) {
            leftOver.addAll(retryOneByOne(round, failed));
        }
        return leftOver;
    }

    /// Real knocks and practice never share a transaction.
    private Map<Knock, KnockAnswer> decideReal(List<Waiting> round) {
        List<Knock> real = round.stream().filter(waiting -> waiting.real).map(waiting -> waiting.knock).toList();
        if (!real.isEmpty()) {
            return rounds.decide(real);
        }
        return rounds.rehearse(round.stream().map(waiting -> waiting.knock).toList());
    }

    /// One bad row must not spoil the round for the others; a database that is gone spoils it for all.
    private List<Waiting> retryOneByOne(List<Waiting> round, RuntimeException failed) {
        List<Waiting> leftOver = new ArrayList<>();
        LOG.warn("A round of {} knocks was rolled back ({}); each is decided by itself now.", round.size(), failed.getClass().getSimpleName());
        int failures = 0;
        for (Waiting waiting : round) {
            if (waiting.answer.isDone()) {
                continue;
            }
            if (failures > 2) {
                waiting.answer.completeExceptionally(failed);
                continue;
            }
            try {
                KnockAnswer answer = decideReal(List.of(waiting)).get(waiting.knock);
                if (answer != null) {
                    waiting.answer.complete(answer);
                } else if (waiting.stillWaits()) {
                    leftOver.add(waiting);
                }
            } catch (RuntimeException again) {
                failures++;
                LOG.warn("A knock could not be decided ({}); it is told to come again.", again.getClass().getSimpleName(), again);
                waiting.answer.completeExceptionally(again);
            }
        }
        return leftOver;
    }

    /// Answers who is waiting, then stops.
    @PreDestroy
    void close() throws InterruptedException {
        open = false;
        for (Thread writer : writers) {
            writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        }
    }
}

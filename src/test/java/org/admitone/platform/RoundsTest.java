package org.admitone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/// With pauses so long that only what is tested begins a round.
class RoundsTest {

    private static final Rounds.Tempo NEVER_BY_ITSELF = new Rounds.Tempo(Duration.ofDays(1), Duration.ofSeconds(30), "nothing is lost");

    final BlockingQueue<Integer> gone = new LinkedBlockingQueue<>();
    final AtomicInteger number = new AtomicInteger();

    @Test
    void a_round_comes_at_the_start_when_rung_and_while_there_is_more() throws Exception {
        Rounds rounds = new Rounds("tested", NEVER_BY_ITSELF, () -> {
            int now = number.incrementAndGet();
            gone.add(now);
            return now == 2;
        });
        assertThat(rounds.isRunning()).isFalse();
        rounds.start();
        assertThat(next()).isEqualTo(1);
        rounds.ring();
        assertThat(next()).isEqualTo(2);
        assertThat(next()).as("there was more").isEqualTo(3);
        rounds.stop();
        assertThat(rounds.isRunning()).isFalse();
        assertThat(rounds.ended()).isEqualTo(3);
        rounds.ring();
        assertThat(gone).isEmpty();
    }

    @Test
    void a_round_that_fails_ends_nothing_but_itself() throws Exception {
        Rounds rounds = new Rounds("tested", NEVER_BY_ITSELF, () -> {
            int now = number.incrementAndGet();
            gone.add(now);
            switch (now) {
                case 1 -> throw new DataAccessResourceFailureException("the database is away");
                case 2 -> throw new IllegalStateException("a fault of ours");
                default -> {
                    return false;
                }
            }
        });
        rounds.start();
        for (int each = 1; each <= 3; each++) {
            assertThat(next()).isEqualTo(each);
            rounds.ring();
        }
        assertThat(next()).isEqualTo(4);
        rounds.stop();
        assertThat(rounds.ended()).isEqualTo(4);
    }

    @Test
    void one_that_was_slow_to_stop_does_not_go_on_beside_the_one_that_was_started_again() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        Rounds rounds = new Rounds("tested", new Rounds.Tempo(Duration.ofDays(1), Duration.ofMillis(1), "it is still there"), () -> {
            threads.add(Thread.currentThread());
            if (number.incrementAndGet() == 1) {
                hangs.await();
                return true;
            }
            return false;
        });
        rounds.start();
        Thread slow = threads.poll(30, TimeUnit.SECONDS);
        rounds.stop();
        rounds.start();
        assertThat(threads.poll(30, TimeUnit.SECONDS)).isNotSameAs(slow);
        hangs.countDown();
        assertThat(slow.join(Duration.ofSeconds(30))).isTrue();
        assertThat(threads).doesNotContain(slow);
        rounds.stop();
    }

    private int next() throws InterruptedException {
        Integer next = gone.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("a round").isNotNull();
        return next;
    }
}

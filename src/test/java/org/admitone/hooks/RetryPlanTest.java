package org.admitone.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    private final RetryPlan plan = new RetryPlan(new Random(7));

    @Test
    void distances_grow_from_seconds_to_hours_and_no_further() {
        long[] planned = {5, 15, 45, 135, 405, 1215, 3645, 10_935, 21_600, 21_600};
        for (int tries = 1; tries <= planned.length; tries++) {
            assertThat(plan.after(tries, Duration.ZERO)).isBetween(Duration.ofMillis(planned[tries - 1] * 800), Duration.ofMillis(planned[tries - 1] * 1200));
        }
        assertThat(plan.after(100_000, Duration.ZERO)).isLessThanOrEqualTo(Duration.ofHours(8));
    }

    @Test
    void endpoints_that_come_back_are_not_met_by_everything_at_once() {
        assertThat(IntStream.range(0, 50).mapToObj(some -> plan.after(6, Duration.ZERO)).distinct().count()).isGreaterThan(40);
        assertThat(new RetryPlan(new Random(3)).after(4, Duration.ZERO)).isEqualTo(new RetryPlan(new Random(3)).after(4, Duration.ZERO));
    }

    @Test
    void what_the_endpoint_asks_for_is_followed_within_reason() {
        assertThat(plan.after(1, Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
        assertThat(plan.after(1, Duration.ofDays(400))).isEqualTo(Duration.ofHours(6));
        assertThat(plan.after(6, Duration.ofSeconds(1))).isGreaterThan(Duration.ofMinutes(15));
    }

    /// Three days of it are a few dozen calls, not thousands.
    @Test
    void three_days_are_few_calls() {
        Duration waited = Duration.ZERO;
        int tries = 0;
        while (waited.compareTo(RetryPlan.PATIENCE) < 0) {
            waited = waited.plus(plan.after(++tries, Duration.ZERO));
        }
        assertThat(tries).isBetween(15, 30);
    }
}

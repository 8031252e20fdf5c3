package org.admitone.simulator.bench.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.admitone.platform.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A term against the simulated Zoom with SIGKILL at random moments, in small; `./admitone bench term` carries out the whole.
class TermRunTest {

    private static final int WRITES_A_DAY = 100;
    private static final int CALLS_A_SECOND = 80;

    @AutoClose final TestDatabase database = TestDatabase.fresh();

    @Test
    void each_meeting_is_made_once_no_limit_is_passed_and_it_takes_no_day_longer_than_it_must(@TempDir Path folder) throws Exception {
        TermSize size = new TermSize(10, 8, 6, 1, 3, 8, 20261129);
        TermOutcome outcome = TermRun.carryOut(size, new TermGround(database.url(), database.user(), database.password(), folder), System.out);
        System.out.println(outcome.table());
        assertThat(outcome.kills()).isEqualTo(size.kills());
        assertThat(outcome.twice()).as("sessions with two meetings").isZero();
        assertThat(outcome.missing()).as("sessions without").isZero();
        assertThat(outcome.leftBehind()).as("meetings that nobody wants").isZero();
        assertThat(outcome.meetings()).isEqualTo(10 * 8 * 6 - 8);
        assertThat(outcome.mostADay()).isLessThanOrEqualTo(WRITES_A_DAY);
        assertThat(outcome.mostASecond()).isLessThanOrEqualTo(CALLS_A_SECOND);
        assertThat(outcome.refused()).as("calls beyond a limit").isZero();
        int bound = 0;
        for (int left = outcome.creates(); left > 0; left -= WRITES_A_DAY * size.hosts()) {
            bound++;
        }
        assertThat(outcome.days()).isEqualTo(bound).isEqualTo(outcome.forecastDays());
        assertThat(Duration.ofMillis((long) (outcome.seconds() * 1000))).isLessThan(Duration.ofMinutes(20));
    }
}

package org.admitone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.admitone.platform.Eventually;
import org.admitone.simulator.zoom.hooks.Mischief;
import org.admitone.simulator.zoom.world.SecondDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Zoom tells arrives late, twice, in the wrong order, or never: after the class the attendance is what it was.
class ZoomEventsTest {

    private static final int LEARNERS = 12;

    @Test
    void with_reliable_webhooks_attendance_is_the_truth() {
        attendanceIsTheTruth(1, Mischief.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void whatever_is_late_doubled_swapped_or_lost_attendance_is_the_truth(long seed) {
        attendanceIsTheTruth(seed, new Mischief(25, 25, 25, 20, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void what_even_zooms_log_does_not_know_its_report_makes_good(long seed) {
        attendanceIsTheTruth(seed, new Mischief(15, 15, 15, 10, 15));
    }

    private static void attendanceIsTheTruth(long seed, Mischief mischief) {
        try (ZoomSchool school = new ZoomSchool("2026-09-01T10:00:00Z", options -> options.seed(seed).quirks(quirks -> quirks.secondDevice(SecondDevice.ALLOW)))) {
            DrivenClass driven = new DrivenClass(school, LEARNERS, seed);
            school.zoom.mischief(mischief);
            driven.run(() -> logRead(school));
            driven.over();
            Eventually.passes(Duration.ofSeconds(20), driven::assertAttendanceIsTheTruth);
            SeatHistory.assertOneSeatAtEveryInstant(school.database.jdbc(), driven.lesson());
        }
    }

    /// A minute has passed: everything that Zoom's log knows is known.
    private static void logRead(ZoomSchool school) {
        Eventually.isTrue("Zoom's log has been read", ZoomSchool.SOON, () -> school.database.jdbc()
                .sql("select read_to from zoom_log_reading").query((row, _) -> row.getTimestamp(1).toInstant()).optional()
                .filter(readTo -> readTo.isAfter(school.clock.instant().minusSeconds(30))).isPresent());
    }
}

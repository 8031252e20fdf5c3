package org.admitone.provider.zoom.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.admitone.platform.SettableClock;
import org.admitone.roster.CourseId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When the meeting of a session whose door is open from 09:45 to 11:15 is compared next.
class ComparisonsTest {

    private static final Instant STARTS = Instant.parse("2026-09-10T10:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-09-10T11:15:00Z");
    private static final PlannedSession SESSION = new PlannedSession(new MeetingPlan(new SessionId(UUID.randomUUID()), "Lesson", STARTS, Duration.ofHours(1), ZoneOffset.UTC),
            new CourseId(UUID.randomUUID()), new PlannedSession.Hours(Instant.parse("2026-09-10T09:45:00Z"), CLOSES, CLOSES), PlannedSession.Wanted.HERE, 1);

    @ParameterizedTest(name = "at {1}, {0}: {2}")
    @CsvSource(nullValues = "never", textBlock = """
            a week before,                        2026-09-03T10:00:00Z, 10m, 2026-09-09T09:45:00Z
            from a day before on,                 2026-09-09T09:45:00Z, 10m, 2026-09-09T09:55:00Z
            again and again,                      2026-09-09T22:00:00Z, 10m, 2026-09-09T22:10:00Z
            an hour before the door opens,        2026-09-10T08:41:00Z, 10m, 2026-09-10T08:45:00Z
            also where it is seldom compared,     2026-09-09T23:00:00Z, 23h, 2026-09-10T08:45:00Z
            while the class is on,                2026-09-10T10:00:00Z, 10m, 2026-09-10T10:10:00Z
            not once the door is closed,          2026-09-10T11:06:00Z, 10m, never
            """)
    void it_is_compared(String what, Instant now, String every, @Nullable Instant next) {
        MeetingSettings settings = new MeetingSettings(Duration.ofDays(14), Duration.ofMinutes(5), Duration.ofSeconds(120), Duration.parse("PT" + every.toUpperCase(java.util.Locale.ROOT)));
        assertThat(new Comparisons(settings, SettableClock.at(now.toString())).next(SESSION)).as(what).isEqualTo(next);
    }
}

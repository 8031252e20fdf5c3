package org.admitone.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.admitone.platform.Faults;
import org.admitone.roster.SeatPolicy;
import org.admitone.roster.Wording;
import org.jspecify.annotations.Nullable;

/// What the school says of a session. Refuses everything that is wrong at once.
///
/// @param code       the LMS's id of the session, unique within its course
/// @param zone       in which its times are shown
/// @param seatPolicy null: as the course says
/// @param provider   code of what carries picture and sound; [SessionDesk] refuses one that is not there
public record SessionDetails(String code, String title, Instant startsAt, Instant endsAt, ZoneId zone,
                             DoorTimes doorTimes, @Nullable SeatPolicy seatPolicy, String provider) {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public SessionDetails {
        code = Wording.tidy(code);
        title = Wording.tidy(title);
        new Faults()
                .addUnlessNull("code", Wording.wrongWithCode(code))
                .addUnlessNull("title", Wording.wrongWithTitle(title))
                .unless(startsAt.isAfter(EARLIEST) && startsAt.isBefore(LATEST), "startsAt", "The start must lie between the years 2000 and 2200.")
                .unless(endsAt.isAfter(startsAt), "endsAt", "The end must be after the start.")
                .unless(!endsAt.isAfter(startsAt.plus(LONGEST)), "endsAt", "A session can last 7 days at most.")
                .orThrow();
    }
}

package org.admitone.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// Times as programs may write them of a session: with an offset, or in the session's zone. Of a time that the zone has twice the first is meant.
public final class TimesInZone {

    /// What to say of anything else.
    public static final String FAULT = "This must be a time such as 2026-09-30T18:00:00+02:00, or one in the session's zone such as 2026-09-30T18:00.";

    private TimesInZone() {}

    /// A time that the zone's clocks skip.
    static final class Skipped extends DateTimeException {

        static final String FAULT = "This time does not exist on that day: the clocks are put forward. Choose another.";

        Skipped() {
            super(FAULT);
        }
    }

    /// @throws DateTimeException for anything else, also for a time that the zone's clocks skip, of which [JsonIn] says so
    public static Instant read(String text, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notExact) {
            LocalDateTime local = LocalDateTime.parse(text);
            if (zone.getRules().getValidOffsets(local).isEmpty()) {
                throw new Skipped();
            }
            return local.atZone(zone).toInstant();
        }
    }
}

package org.admitone.provider.zoom.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.terms.Unprepared.Urgency;

/// What Zoom lets a plan use, and what of it has been used today already.
///
/// @param leadTime so long before its door opens a session is to be ready
record Quotas(HostDay hostDay, Pace making, Pace registering, Duration leadTime) {

    /// What one host may write in a day (UTC).
    ///
    /// @param writes    meetings made and changed
    /// @param kept      of them, left to changes and to what is urgent until the last hour of the day; what is left over then is of no use any more
    /// @param usedToday by host; none where it is not named
    record HostDay(int writes, int kept, Map<HostId, Integer> usedToday) {

        private static final int LAST_HOUR = 23;

        HostDay {
            usedToday = Map.copyOf(usedToday);
            if (writes < 1 || kept < 0 || kept >= writes) {
                throw new IllegalArgumentException("of " + writes + " writes a day " + kept + " cannot be kept");
            }
        }

        int used(HostId host) {
            return usedToday.getOrDefault(host, 0);
        }

        /// When a host's write may be done that is its n-th (from 0) since today began.
        Instant opens(Urgency urgency, int write, Instant now) {
            LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(write / writes);
            Instant opens = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            boolean isKept = urgency == Urgency.EARLY && write % writes >= writes - kept;
            Instant from = isKept ? opens.plus(Duration.ofHours(LAST_HOUR)) : opens;
            return from.isAfter(now) ? from : now;
        }

        /// What an early session may use of the host now.
        int leftForEarly(int used, Instant now) {
            boolean lastHour = now.atZone(ZoneOffset.UTC).getHour() >= LAST_HOUR;
            return Math.max(0, (lastHour ? writes : writes - kept) - used);
        }
    }

    /// How fast calls of one kind go, for the whole account.
    ///
    /// @param perCall   from one to the next
    /// @param perDay    at most in a day (UTC)
    /// @param usedToday of these
    record Pace(Duration perCall, int perDay, int usedToday) {

        Pace {
            if (!perCall.isPositive() || perDay < 1 || usedToday < 0) {
                throw new IllegalArgumentException("a pace of " + perCall + ", " + perDay + " a day");
            }
        }
    }
}

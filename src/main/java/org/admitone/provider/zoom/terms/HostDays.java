package org.admitone.provider.zoom.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;

/// Counts what each host writes on each day. Where the line is so slow that a day's work runs into the next day, it is the next day's.
final class HostDays {

    private final Quotas.HostDay quota;
    private final Map<HostDate, Integer> written = new HashMap<>();

    private record HostDate(HostId host, LocalDate day) {}

    HostDays(Quotas.HostDay quota, Instant now) {
        this.quota = quota;
        quota.usedToday().forEach((host, used) -> written.put(new HostDate(host, day(now)), used));
    }

    /// @return when to come again where the host has nothing left that day; empty: taken
    Optional<Instant> take(HostId host, Instant at) {
        HostDate date = new HostDate(host, day(at));
        if (written.getOrDefault(date, 0) >= quota.writes()) {
            return Optional.of(date.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        written.merge(date, 1, Integer::sum);
        return Optional.empty();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

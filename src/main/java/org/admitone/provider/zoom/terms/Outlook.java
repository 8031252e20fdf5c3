package org.admitone.provider.zoom.terms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.provider.zoom.HostId;

/// When each session will be ready, as far as Zoom's limits decide it.
///
/// @param sessions the most urgent first
/// @param madeBy   when the last meeting is made
/// @param readyBy  when everybody has a way into it
/// @param limit    what keeps it from being earlier
public record Outlook(List<Expected> sessions, Instant madeBy, Instant readyBy, Limit limit) {

    public Outlook {
        sessions = List.copyOf(sessions);
    }

    /// @param ready empty: never, as things are
    /// @param late  why it is not ready its lead time before the door; empty: it is
    public record Expected(Unprepared session, Optional<Ready> ready, Optional<Why> late) {}

    public record Ready(HostId host, Instant madeAt, Instant at) {}

    public enum Why {
        /// Its lead time has begun already.
        NEAR,
        /// The hosts that may hold it have written all that they may on earlier days.
        HOST_WRITES,
        /// The account may make no more calls of this kind on earlier days.
        ACCOUNT_DAY,
        /// Others come first, and calls go only so fast.
        PACE,
        NO_HOST,
        /// More than one meeting takes.
        TOO_MANY_PEOPLE
    }

    public enum Limit { NOTHING_TO_DO, HOST_WRITES, ACCOUNT_DAY, PACE }

    public List<Expected> late() {
        return sessions.stream().filter(each -> each.late().isPresent()).toList();
    }
}

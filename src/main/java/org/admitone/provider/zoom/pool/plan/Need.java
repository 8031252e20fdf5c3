package org.admitone.provider.zoom.pool.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;
import org.jspecify.annotations.Nullable;

/// A session that needs a host, with the time that it takes of it: the door's hours with what is added before and after.
///
/// @param home where it is assigned already
public record Need(UUID session, Instant from, Instant to, Asks asks, Optional<Home> home) {

    /// @param slot which of the host's meetings at once, from 1
    public record Home(HostId host, int slot, Hold hold) {}

    public enum Hold {
        /// Its meeting is made there: elsewhere it would be another one, and everybody's way with it.
        STAYS,
        /// Nothing is made at Zoom yet.
        MAY_MOVE,
        /// The same, and its time is another than it was assigned for: whoever was there before goes first.
        CHANGED
    }

    public Need {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a session takes some time of its host");
        }
    }

    /// The same, whichever host staff want.
    Need unpinned() {
        return new Need(session, from, to, asks.unpinned(), home);
    }

    /// The same, with that place for its own. A meeting that is made elsewhere is made there still.
    Need keptAt(Assignment.@Nullable Seat seat) {
        return seat == null || home.filter(at -> at.hold() == Hold.STAYS).isPresent() ? this
                : new Need(session, from, to, asks, Optional.of(new Home(seat.host(), seat.slot(), Hold.MAY_MOVE)));
    }
}

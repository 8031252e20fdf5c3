package org.admitone.provider.zoom.creation;

import java.time.Instant;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.api.ZoomUser;
import org.jspecify.annotations.Nullable;

/// What came of an errand.
sealed interface Outcome {

    record There(ZoomUser user) implements Outcome {}

    record Invited(HostId host) implements Outcome {}

    /// Zoom had it before it was asked.
    record Exists(HostId host) implements Outcome {}

    /// @param host where Zoom knows the account nevertheless
    record Failed(Obstacle why, @Nullable HostId host) implements Outcome {}

    /// Goes on by itself.
    ///
    /// @param state that it has until then
    record Later(Creation.State state, Obstacle why, Instant again) implements Outcome {}
}

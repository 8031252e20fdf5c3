package org.admitone.provider.zoom.meetings;

import java.time.Instant;
import org.admitone.provider.zoom.MeetingNumber;
import org.jspecify.annotations.Nullable;

/// How far a session's meeting has got.
sealed interface Prepared {

    /// No host has been found for it yet.
    record Nothing() implements Prepared {}

    /// A host is kept free for it.
    ///
    /// @param writingSince it is being made, or was and the answer never came; null: Zoom has not been asked
    record Planned(Place place, @Nullable Instant writingSince) implements Prepared {}

    /// @param reflects the session's revision that it shows
    /// @param closedAt ended at Zoom for good
    record Made(Place place, MeetingNumber number, long reflects, @Nullable Instant closedAt) implements Prepared {}

    record Removed(@Nullable Place place) implements Prepared {}
}

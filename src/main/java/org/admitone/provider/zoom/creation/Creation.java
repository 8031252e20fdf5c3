package org.admitone.provider.zoom.creation;

import java.time.Instant;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.api.NewUser;
import org.admitone.provider.zoom.api.ZoomUser;
import org.jspecify.annotations.Nullable;

/// A host account that is wanted, and how far it is.
///
/// @param obstacle why it failed or waits; null: nothing stands in the way
/// @param host     at Zoom; null: not there, as far as is known
public record Creation(CreationId id, String addressMasked, String name, NewUser.Way way, ZoomUser.Licence licence, State state, @Nullable Obstacle obstacle, @Nullable HostId host,
                       Instant wantedAt, Instant changedAt) {

    public enum State {
        /// Zoom is asked as soon as it is this one's turn.
        WANTED,
        /// Zoom is being asked, or has been and the answer never came: it is looked for before anything else.
        ASKED,
        /// Zoom has mailed an invitation, which nobody has accepted yet.
        INVITED,
        /// It is there.
        THERE,
        /// It was there before anybody asked; staff say whether it is taken over.
        EXISTS,
        /// Nothing more is done until staff say so.
        FAILED
    }
}

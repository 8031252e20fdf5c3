package org.admitone.provider.zoom.creation;

import java.time.Instant;
import org.admitone.provider.zoom.api.NewUser;

/// What one node has to do about one wanted account, as long as its lease lasts.
///
/// @param ours whoever has the address at Zoom is the one wanted: Zoom was asked before, or staff take the account over
record Errand(CreationId id, NewUser user, Creation.State state, Ours ours, Instant lease) {

    enum Ours { YES, NO }
}

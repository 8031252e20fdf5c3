package org.admitone.provider.rooms;

import org.admitone.session.SessionId;

/// Says at which node a session's media is. All of it is at one: the first connection chooses, and a dead node's sessions
/// are placed again.
public interface RoomPlacement {

    Place place(SessionId session);

    /// Whether the session is still placed here. Nodes that could not reach the database for long ask this.
    boolean isHere(SessionId session);

    sealed interface Place {
        record Here() implements Place {}

        /// @param address scheme, host and port at which browsers reach that node
        record Elsewhere(String address) implements Place {}

        /// There is no such session.
        record Nowhere() implements Place {}
    }
}

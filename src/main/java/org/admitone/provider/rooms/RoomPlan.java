package org.admitone.provider.rooms;

import org.admitone.session.SessionId;

/// What an engine must know to carry a room.
///
/// @param senders how many people may send at once
public record RoomPlan(SessionId session, int senders) {

    public RoomPlan {
        if (senders < 1) {
            throw new IllegalArgumentException("a room needs room for a sender");
        }
    }
}

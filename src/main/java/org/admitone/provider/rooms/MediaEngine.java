package org.admitone.provider.rooms;

import org.jspecify.annotations.Nullable;

/// Forwards sound and picture between the people of a room, and to nobody else. Browsers never talk to it: every request
/// is built by this server. An engine that dies or hangs comes back by itself, with its rooms but without the links in
/// them; whoever opened a room is told and links its people anew.
///
/// Does not know persons, roles or rights.
public interface MediaEngine {

    EngineState state();

    /// Opens a room. It stays, over restarts of the engine, until it is closed. Never waits for an engine that is down.
    ///
    /// @param restarted called (on a thread of its own) each time the room is there again and all its links are gone
    EngineRoom open(RoomPlan plan, Runnable restarted);

    /// How many links it carries, to choose the least busy of several.
    int links();

    /// @param why     one sentence for staff when it is off
    /// @param version the engine's own, once it has answered
    record EngineState(boolean on, String why, @Nullable String version, int restarts) {}
}

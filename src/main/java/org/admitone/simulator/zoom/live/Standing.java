package org.admitone.simulator.zoom.live;

import org.admitone.simulator.zoom.world.Stay;

/// Where one client is.
public sealed interface Standing {

    /// The meeting has not begun.
    record WaitingForHost() implements Standing {}

    record InWaitingRoom(Stay.Badge badge) implements Standing {}

    record Inside(Stay.Badge badge) implements Standing {}

    record Out(String why) implements Standing {}
}

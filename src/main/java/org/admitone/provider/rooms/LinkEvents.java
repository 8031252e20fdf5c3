package org.admitone.provider.rooms;

/// What an engine tells about one link by itself. Called on the engine's reading thread: must return at once.
public interface LinkEvents {

    /// What the browser sends has begun to arrive and can be watched by others.
    void sending();

    /// One way has broken down; it must be negotiated anew.
    void broken(Leg leg);
}

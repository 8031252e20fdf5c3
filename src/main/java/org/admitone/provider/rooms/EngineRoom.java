package org.admitone.provider.rooms;

/// One room at one engine.
public interface EngineRoom {

    /// Links one connection to the room. Nothing flows yet. Throws [EngineFault] while the engine is down.
    MediaLink link(LinkEvents events);

    /// Ends every link and forgets the room.
    void close();
}

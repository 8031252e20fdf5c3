package org.admitone.provider.rooms.relay;

import org.admitone.admission.SeatKeeper;
import org.admitone.provider.rooms.RoomPlacement;
import org.admitone.session.SessionId;
import org.springframework.stereotype.Component;

/// Where conversations of browsers with their rooms begin.
@Component
public class Conversations {

    private final Conversation.Entrance entrance;

    Conversations(RoomPlacement placement, SeatKeeper seats, Rooms rooms, TeachersDesk teachers, ChatDesk chat) {
        this.entrance = new Conversation.Entrance(placement, seats, rooms, teachers, chat);
    }

    /// @param address the socket's address as the browser reached it, with the scheme of the web (`https`, not `wss`)
    public Conversation begin(SessionId session, String address, Wire wire) {
        return new Conversation(session, address, wire, entrance);
    }
}

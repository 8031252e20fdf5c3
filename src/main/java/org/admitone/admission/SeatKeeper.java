package org.admitone.admission;

import java.util.Collection;
import java.util.Set;

/// What a room may ask of the seats. Every answer was committed before it is given (I7).
public interface SeatKeeper {

    /// Takes the seat for a connection of this node. Uses the ticket up, in one step with occupying the seat.
    ///
    /// @param address the URL at which the browser reached the room; the device must have signed exactly that
    Seating sit(SeatClaim claim, String address);

    /// The connection broke; the seat is *away* for its grace. Says nothing if the seat has moved on already.
    void connectionLost(SeatHolder holder);

    /// The person left on purpose; the seat is free. Says nothing if the seat has moved on already.
    void leave(SeatHolder holder);

    /// Of these connections, those that no longer are their live seat's current one, for whatever reason. Asked by each
    /// node again and again as the safety net behind [SeatEnded].
    Set<ConnectionId> noLongerSeated(Collection<ConnectionId> connections);
}

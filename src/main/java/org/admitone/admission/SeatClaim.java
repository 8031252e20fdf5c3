package org.admitone.admission;

/// What a browser presents to take its seat in the room: the ticket and the device's signature over this very connection.
///
/// @param ticket the code minted on admission, single use
/// @param proof  a DPoP-shaped JWT (method `GET`, URL of the room's WebSocket, time, nonce, `ath` = hash of the ticket)
public record SeatClaim(String ticket, String proof) {

    @Override
    public String toString() {
        return "SeatClaim[masked]";
    }
}

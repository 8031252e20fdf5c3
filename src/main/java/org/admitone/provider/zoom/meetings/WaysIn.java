package org.admitone.provider.zoom.meetings;

import java.util.UUID;
import org.admitone.admission.SeatClaim;
import org.admitone.admission.SeatId;

/// Gives whoever holds a seat the personal way into its class: just in time, for this one seat, dead with it (I2). Usually no
/// call to Zoom is on the path. Each giving is written down, and committed, before the answer.
///
/// Does not admit anybody: the door has done that, and the ticket proves it. Does not open the link or see who uses it.
public interface WaysIn {

    /// Uses the ticket up in every case. Whoever hears [Way.NotYet] keeps the seat and knocks again for another ticket.
    ///
    /// @param address the URL at which the browser asked; the device must have signed exactly that
    Way enter(SeatClaim claim, String address, Wish wish);

    /// Whoever enters on this seat's way from now on is shut out; who is inside stays inside. The seat's next entry has another way.
    void burn(SeatId seat);

    /// Nobody is given this way any more: somebody used it although it had not been given out. Whom it was made for gets another.
    void burnUnused(UUID way);

    enum Wish {
        /// As it is usual for the role: a teacher is the host where no other is.
        USUAL,
        /// As the host, though another one may be there. Counts for whoever runs the class only.
        AS_HOST
    }
}

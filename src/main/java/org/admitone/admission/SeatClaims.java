package org.admitone.admission;

import java.time.Duration;

/// Where a provider that carries its connections itself redeems tickets.
public interface SeatClaims {

    /// Uses the ticket up. From then on the seat waits until `now + arrival` for the provider's word.
    ///
    /// @param address the URL at which the browser asked; the device must have signed exactly that
    RemoteSeats.Claiming claim(SeatClaim claim, String address, Duration arrival);
}

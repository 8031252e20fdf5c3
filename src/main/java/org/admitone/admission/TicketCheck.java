package org.admitone.admission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whether a claim's ticket is good and presented by the device it was minted for; using it up is the claimant's next step.
@Component
final class TicketCheck {

    private final PostgresSeats seats;
    private final SeatTickets tickets;
    private final DeviceSignatures signatures;

    TicketCheck(PostgresSeats seats, SeatTickets tickets, DeviceSignatures signatures) {
        this.seats = seats;
        this.tickets = tickets;
        this.signatures = signatures;
    }

    record Good(UUID knock, SeatId seat) {}

    Optional<Good> check(SeatClaim claim, String method, String address, Instant now) {
        Optional<UUID> knock = SeatTickets.claimedKnock(claim.ticket());
        if (knock.isEmpty() || !(signatures.check(claim.proof(), method, address, claim.ticket()) instanceof SignatureCheck.Signed signed)) {
            return Optional.empty();
        }
        return seats.unusedTicket(knock.get(), now)
                .filter(found -> found.device().equals(signed.key()) && tickets.isFor(claim.ticket(), knock.get(), found.seat(), found.device()))
                .map(found -> new Good(knock.get(), found.seat()));
    }
}

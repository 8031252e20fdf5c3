package org.admitone.admission;

import java.time.Instant;
import org.admitone.roster.Role;

/// The committed answer to a knock.
public sealed interface KnockAnswer {

    /// @param ticket what the device presents to the room, with its signature
    record Welcome(SeatId seat, String ticket, Instant ticketExpiresAt, KnockFacts.Known facts, Role role) implements KnockAnswer {

        @Override
        public String toString() {
            return "Welcome[" + seat + "]";
        }
    }

    record NotYet(KnockFacts.Known facts, Instant opensAt) implements KnockAnswer {}

    record NoEntry(Refusal why) implements KnockAnswer {}
}

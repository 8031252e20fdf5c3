package org.admitone.admission;

import java.time.Instant;
import org.admitone.roster.Role;

/// What the door decided on one knock.
public sealed interface Admission {

    /// Come in.
    ///
    /// @param role       from the roster, or learner for somebody whom staff let in
    /// @param validUntil when the right to the seat ends by itself
    record Admitted(KnockFacts.Known facts, DeviceId device, Role role, Instant validUntil, SeatTaking taking) implements Admission {}

    /// Too early; nothing else stands in the way of the roster.
    record WaitUntil(KnockFacts.Known facts, Instant opensAt) implements Admission {}

    record Refused(Refusal why) implements Admission {}

    /// How the admitted device comes to its seat.
    sealed interface SeatTaking {
        /// Nobody sits.
        record TakeFree() implements SeatTaking {}

        /// The device has it already (reload, crash, network change).
        record Keep(SeatId seat) implements SeatTaking {}

        /// From the person's other device, which is shown out.
        record MoveFrom(SeatId seat) implements SeatTaking {}
    }
}

package org.admitone.admission;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.admitone.pass.PassId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.ProofKind;
import org.admitone.roster.Role;
import org.admitone.roster.SeatPolicy;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// Everything the decision on one knock rests on, read in one snapshot while the course's rights stand still.
public sealed interface KnockFacts {

    /// No pass has this link or number.
    record NoPass() implements KnockFacts {}

    /// The pass is known, and so is all around it.
    record Known(Visitor visitor, SessionDoor session, DoorRules rules, Rights rights, DeviceStanding device,
                 SeatStanding seat) implements KnockFacts {}

    /// The pass's person; the name is the roster's (I9).
    record Visitor(PassId pass, PersonId person, String uid, String displayName) {}

    /// @param provider code of what carries the session
    /// @param over when the door closed for good before its time, because the session was ended for all
    record SessionDoor(SessionId id, CourseId course, String title, Instant startsAt, Instant endsAt, ZoneId zone,
                       Instant opensAt, Instant closesAt, boolean cancelled, @Nullable Instant over, String provider) {

        boolean overAt(Instant now) {
            return over != null || !now.isBefore(closesAt);
        }
    }

    /// The course's rules, with the session's own seat policy where it has one.
    ///
    /// @param deviceMemory how long a proof is remembered; zero: proofs count for one session only
    record DoorRules(SeatPolicy seatPolicy, Set<ProofKind> acceptedProofs, Duration deviceMemory, int deviceBudget,
                     Duration budgetSpan) {}

    /// @param passDied revoked or expired, or the link it came by was
    /// @param letIn    staff's override is in force
    record Rights(boolean passDied, boolean banned, @Nullable Membership membership, boolean letIn) {}

    /// @param forThisSession false where the entitlement names other sessions only
    record Membership(Role role, @Nullable Instant from, @Nullable Instant until, boolean suspended, boolean forThisSession) {}

    sealed interface DeviceStanding {

        /// @param newDevices how many devices of the person count in the budget already
        record Strange(int newDevices) implements DeviceStanding {}

        /// @param newRank this device's place among the person's new devices; 0 when it is not new or was excused
        /// @param proofs  when each kind was last made on this device; empty for a revoked device
        record Familiar(DeviceId id, int newRank, Map<ProofKind, Instant> proofs) implements DeviceStanding {}
    }

    sealed interface SeatStanding {

        record Free() implements SeatStanding {}

        /// Live on this very device.
        record Here(SeatId id, boolean connected) implements SeatStanding {}

        /// Live on another device.
        ///
        /// @param away       its connection is lost, the grace runs until then
        /// @param heldBy     the strongest proof its device has made
        /// @param movesLately how often the seat moved within [Door#PING_PONG_SPAN]
        record Elsewhere(SeatId id, String deviceLabel, Instant since, boolean away, @Nullable ProofKind heldBy,
                         int movesLately) implements SeatStanding {}
    }
}

package org.admitone.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.admitone.admission.Admission.Admitted;
import org.admitone.admission.Admission.Refused;
import org.admitone.admission.Admission.SeatTaking;
import org.admitone.admission.Admission.WaitUntil;
import org.admitone.admission.KnockFacts.DeviceStanding.Familiar;
import org.admitone.admission.KnockFacts.DeviceStanding.Strange;
import org.admitone.admission.KnockFacts.Known;
import org.admitone.admission.KnockFacts.Membership;
import org.admitone.admission.KnockFacts.NoPass;
import org.admitone.admission.KnockFacts.SeatStanding.Elsewhere;
import org.admitone.admission.KnockFacts.SeatStanding.Free;
import org.admitone.admission.KnockFacts.SeatStanding.Here;
import org.admitone.admission.Refusal.Lack;
import org.admitone.roster.ProofKind;
import org.admitone.roster.Role;
import org.admitone.roster.SeatPolicy;

/// The decision on one knock. Pure: all it needs is in the facts. The most lasting reason comes first, so that the answer is
/// the one worth hearing; `docs/admission.md` draws it. The database has the last word on who sits.
public final class Door {

    /// How fresh a proof must be to move a seat.
    public static final Duration FRESH = Duration.ofMinutes(5);
    /// Over how long moves of one seat are counted.
    public static final Duration PING_PONG_SPAN = Duration.ofMinutes(10);
    /// With this many moves in the span, a further one needs the stronger proof.
    public static final int PING_PONG_MOVES = 3;
    /// Where a course remembers no device, a proof made this long before the door opens still counts for the session.
    static final Duration EARLY_PROOF = Duration.ofHours(1);

    private Door() {}

    public static Admission decide(KnockFacts facts, Knock.Wish wish, Instant now) {
        return switch (facts) {
            case NoPass() -> new Refused(new Refusal.UnknownPass());
            case Known known -> {
                Optional<Refusal> refusal = lostRight(known, now);
                if (refusal.isPresent()) {
                    yield new Refused(refusal.get());
                }
                if (now.isBefore(known.session().opensAt()) && !known.rights().letIn()) {
                    yield new WaitUntil(known, known.session().opensAt());
                }
                yield atTheOpenDoor(known, wish, now);
            }
        };
    }

    /// Why this person has no right to be in this session now; asked of newcomers and, when rights change, of those inside.
    static Optional<Refusal> lostRight(Known known, Instant now) {
        if (known.session().cancelled()) {
            return Optional.of(new Refusal.SessionCancelled());
        }
        if (known.rights().passDied()) {
            return Optional.of(new Refusal.PassRevoked());
        }
        if (known.rights().banned()) {
            return Optional.of(new Refusal.Banned());
        }
        if (!known.rights().letIn()) {
            Membership membership = known.rights().membership();
            if (membership == null) {
                return Optional.of(new Refusal.NotOnRoster());
            }
            Optional<Lack> lack = lack(membership, now);
            if (lack.isPresent()) {
                return Optional.of(new Refusal.NotEntitled(lack.get()));
            }
        }
        return known.session().overAt(now) ? Optional.of(new Refusal.SessionOver(closedAt(known))) : Optional.empty();
    }

    private static Instant closedAt(Known known) {
        Instant over = known.session().over();
        return over == null ? known.session().closesAt() : over;
    }

    private static Optional<Lack> lack(Membership membership, Instant now) {
        if (membership.suspended()) {
            return Optional.of(new Lack.Suspended());
        }
        if (membership.until() != null && !now.isBefore(membership.until())) {
            return Optional.of(new Lack.EndedAt(membership.until()));
        }
        if (!membership.forThisSession()) {
            return Optional.of(new Lack.OtherSessionsOnly());
        }
        if (membership.from() != null && now.isBefore(membership.from())) {
            return Optional.of(new Lack.StartsAt(membership.from()));
        }
        return Optional.empty();
    }

    private static Admission atTheOpenDoor(Known known, Knock.Wish wish, Instant now) {
        if (overBudget(known)) {
            return new Refused(new Refusal.DeviceBudget(known.rules().deviceBudget(), known.rules().budgetSpan()));
        }
        return switch (known.device()) {
            case Strange(_) -> new Refused(new Refusal.ProofNeeded(known.rules().acceptedProofs(), null));
            case Familiar device when provedSince(known, device, rememberedSince(known, now)).isEmpty() ->
                    new Refused(new Refusal.ProofNeeded(known.rules().acceptedProofs(), null));
            case Familiar device -> seat(known, device, wish, now);
        };
    }

    private static boolean overBudget(Known known) {
        if (known.rights().letIn()) {
            return false;
        }
        int rank = switch (known.device()) {
            case Strange(int newDevices) -> newDevices + 1;
            case Familiar device -> device.newRank();
        };
        return rank > known.rules().deviceBudget();
    }

    private static Instant rememberedSince(Known known, Instant now) {
        Duration memory = known.rules().deviceMemory();
        return memory.isZero() ? known.session().opensAt().minus(EARLY_PROOF) : now.minus(memory);
    }

    /// The strongest accepted proof made on the device since then.
    private static Optional<ProofKind> provedSince(Known known, Familiar device, Instant since) {
        Set<ProofKind> accepted = known.rules().acceptedProofs();
        return device.proofs().entrySet().stream()
                .filter(proof -> accepted.contains(proof.getKey()) && !proof.getValue().isBefore(since))
                .map(proof -> proof.getKey())
                .max(ProofKind::compareTo);
    }

    private static Admission seat(Known known, Familiar device, Knock.Wish wish, Instant now) {
        return switch (known.seat()) {
            case Free() -> admitted(known, device, new SeatTaking.TakeFree());
            case Here(SeatId seat, _) -> admitted(known, device, new SeatTaking.Keep(seat));
            case Elsewhere other -> fromElsewhere(known, device, other, wish, now);
        };
    }

    private static Admission fromElsewhere(Known known, Familiar device, Elsewhere other, Knock.Wish wish, Instant now) {
        SeatPolicy policy = known.rules().seatPolicy();
        if (!other.away()) {
            if (policy == SeatPolicy.REFUSE) {
                return taken(other, Refusal.WayIn.ASK_STAFF);
            }
            if (policy == SeatPolicy.ASK && wish != Knock.Wish.CONTINUE_HERE) {
                return taken(other, Refusal.WayIn.CONTINUE_HERE);
            }
        }
        Optional<ProofKind> fresh = provedSince(known, device, now.minus(FRESH));
        if (fresh.isEmpty()) {
            return new Refused(new Refusal.ProofNeeded(known.rules().acceptedProofs(), FRESH));
        }
        boolean stronger = other.heldBy() == null || fresh.get().strongerThan(other.heldBy());
        if (other.movesLately() >= PING_PONG_MOVES && !stronger) {
            return new Refused(new Refusal.SeatContested(other.since()));
        }
        return admitted(known, device, new SeatTaking.MoveFrom(other.id()));
    }

    private static Refused taken(Elsewhere other, Refusal.WayIn wayIn) {
        return new Refused(new Refusal.SeatTaken(other.deviceLabel(), other.since(), wayIn));
    }

    private static Admitted admitted(Known known, Familiar device, SeatTaking taking) {
        return new Admitted(known, device.id(), role(known), validUntil(known), taking);
    }

    /// Whoever staff let in without being on the roster is a learner.
    static Role role(Known known) {
        Membership membership = known.rights().membership();
        return membership == null ? Role.LEARNER : membership.role();
    }

    /// The seat's right ends with the door's closing, or with the entitlement unless staff let the person in.
    static Instant validUntil(Known known) {
        Membership membership = known.rights().membership();
        Instant closes = known.session().closesAt();
        boolean endsEarlier = !known.rights().letIn() && membership != null && membership.until() != null
                && membership.until().isBefore(closes);
        return endsEarlier && membership != null && membership.until() != null ? membership.until() : closes;
    }
}

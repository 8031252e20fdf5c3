package org.admitone.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.admitone.roster.ProofKind;
import org.jspecify.annotations.Nullable;

/// Why somebody may not come in, and what they can do. Listed in the order of the rule: the most lasting reason first.
public sealed interface Refusal {

    record UnknownPass() implements Refusal {}

    record SessionCancelled() implements Refusal {}

    /// Revoked or expired.
    record PassRevoked() implements Refusal {}

    record Banned() implements Refusal {}

    record NotOnRoster() implements Refusal {}

    record NotEntitled(Lack lack) implements Refusal {}

    record SessionOver(Instant since) implements Refusal {}

    /// The person has used more new devices than the course allows; staff decide.
    record DeviceBudget(int budget, Duration span) implements Refusal {}

    /// @param accepted the proofs that count for this course
    /// @param within   how fresh; null: a remembered one is enough
    record ProofNeeded(Set<ProofKind> accepted, @Nullable Duration within) implements Refusal {}

    /// @param wayIn what the person can do about it
    record SeatTaken(String deviceLabel, Instant since, WayIn wayIn) implements Refusal {}

    /// The seat has moved too often; it stays where the stronger proof is.
    record SeatContested(Instant since) implements Refusal {}

    /// This knock's number was used before and its answer no longer holds. Knock again.
    record KnockRepeated() implements Refusal {}

    /// What is missing in an entitlement.
    sealed interface Lack {
        record Suspended() implements Lack {}

        record EndedAt(Instant until) implements Lack {}

        record OtherSessionsOnly() implements Lack {}

        record StartsAt(Instant from) implements Lack {}
    }

    enum WayIn {
        /// Say "continue here" and the other device leaves.
        CONTINUE_HERE,
        /// Staff can help.
        ASK_STAFF
    }

    /// Stable; names the problem's page in the documentation and the line in the audit.
    default String code() {
        return switch (this) {
            case UnknownPass() -> "unknown-pass";
            case SessionCancelled() -> "session-cancelled";
            case PassRevoked() -> "pass-revoked";
            case Banned() -> "banned";
            case NotOnRoster() -> "not-on-roster";
            case NotEntitled(_) -> "not-entitled";
            case SessionOver(_) -> "session-over";
            case DeviceBudget(_, _) -> "device-budget";
            case ProofNeeded(_, _) -> "proof-needed";
            case SeatTaken(_, _, _) -> "seat-taken";
            case SeatContested(_) -> "seat-contested";
            case KnockRepeated() -> "knock-repeated";
        };
    }
}

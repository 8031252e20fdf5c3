package org.admitone.admission.proof;

import java.time.Duration;
import java.util.Set;
import org.admitone.roster.ProofKind;

/// What became of "this was not me".
public sealed interface Disowning {

    /// @param devices how many other devices lost their right
    /// @param seats   how many live seats they lost with it
    record Done(int devices, int seats) implements Disowning {}

    /// Anybody who finds an unlocked device could say so; it takes a proof made on this device just now.
    record FreshProofNeeded(Set<ProofKind> accepted, Duration within) implements Disowning {}

    record UnknownPass() implements Disowning {}
}

package org.admitone.admission.proof;

import java.time.Duration;

/// What tries are counted by (I11). Told limits depend only on what the caller sent, so that saying "too many" gives nothing
/// away; silent ones depend on whom it concerns, and beyond them every answer is the usual one and nothing happens.
/// A device that is the person's already is counted by itself alone: whoever found a link cannot use up the owner's tries.
enum TryScope {
    /// Mails asked for, by device and what it presented.
    ASK_DEVICE(4, Duration.ofMinutes(10)),
    /// Mails asked for from one network; a school of 800 sits behind one address.
    ASK_NETWORK(1_000, Duration.ofMinutes(10)),
    ASK_PASS(8, Duration.ofHours(1)),
    ASK_PERSON(12, Duration.ofHours(1)),
    /// Brothers and sisters share a mailbox.
    ASK_ADDRESS(24, Duration.ofHours(1)),
    /// Codes typed, by device and what it presented.
    GUESS_DEVICE(15, Duration.ofMinutes(10)),
    GUESS_NETWORK(2_000, Duration.ofMinutes(10)),
    GUESS_PASS(20, Duration.ofHours(1)),
    GUESS_PERSON(30, Duration.ofDays(1)),
    /// By a device that is the person's, whichever of their passes it presents.
    GUESS_OWN_DEVICE(30, Duration.ofDays(1)),
    GUESS_ADDRESS(60, Duration.ofDays(1));

    final int most;
    final Duration window;

    TryScope(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    boolean told() {
        return switch (this) {
            case ASK_DEVICE, ASK_NETWORK, GUESS_DEVICE, GUESS_NETWORK -> true;
            case ASK_PASS, ASK_PERSON, ASK_ADDRESS, GUESS_PASS, GUESS_PERSON, GUESS_OWN_DEVICE, GUESS_ADDRESS -> false;
        };
    }
}

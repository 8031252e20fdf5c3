package org.admitone.console.people;

import java.time.Instant;
import org.admitone.console.Chip;
import org.admitone.console.When;
import org.admitone.pass.HeldPass;

/// A pass in a word, and what became of it.
final class PassWords {

    private PassWords() {}

    static Chip chip(HeldPass pass, Instant now) {
        if (pass.revoked() != null) {
            return Chip.bad("Revoked");
        }
        return now.isBefore(pass.session().closesAt()) ? Chip.good("Good") : Chip.quiet("Over");
    }

    static String links(HeldPass pass) {
        return pass.links() == 0 ? "none that opens" : pass.links() == 1 ? "one" : Integer.toString(pass.links());
    }

    static String used(HeldPass pass, When when) {
        return pass.usedAt() == null ? "never" : when.in(pass.session().zone()).dayAndTime(pass.usedAt());
    }
}

package org.admitone.console.people;

import org.admitone.console.Chip;
import org.admitone.console.When;
import org.admitone.pass.HeldPass;
import org.admitone.platform.words.Words;

/// A pass in a word, and what became of it.
final class PassWords {

    private PassWords() {}

    static Chip chip(HeldPass pass, When when) {
        if (pass.revoked() != null) {
            return Chip.bad(when.words().say("passes.revoked"));
        }
        return when.now().isBefore(pass.session().closesAt()) ? Chip.good(when.words().say("passes.good")) : Chip.quiet(when.words().say("passes.over"));
    }

    static String links(HeldPass pass, Words words) {
        return pass.links() == 0 ? words.say("passes.no-link") : pass.links() == 1 ? words.say("passes.one-link") : words.number(pass.links());
    }

    static String used(HeldPass pass, When when) {
        return pass.usedAt() == null ? when.words().say("passes.never") : when.in(pass.session().zone()).dayAndTime(pass.usedAt());
    }
}

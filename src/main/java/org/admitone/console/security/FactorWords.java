package org.admitone.console.security;

import java.time.Instant;
import org.admitone.console.Chip;
import org.admitone.console.When;
import org.admitone.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// Tells what somebody has besides the password.
final class FactorWords {

    private FactorWords() {}

    static Chip chip(@Nullable Instant authenticatorSince, int passkeys, Words words) {
        return authenticatorSince == null && passkeys == 0 ? Chip.quiet(words.say("factors.none"))
                : Chip.good(words.say(authenticatorSince == null ? "factors.passkey" : passkeys == 0 ? "factors.app" : "factors.both"));
    }

    /// `An app since Mon 23 Nov 2026 and 2 passkeys`; empty: nothing.
    static String of(@Nullable Instant authenticatorSince, int passkeys, When when) {
        if (authenticatorSince == null) {
            return passkeys == 0 ? "" : when.words().counted("factors.has-passkeys", passkeys);
        }
        String since = when.date(authenticatorSince);
        return passkeys == 0 ? when.words().say("factors.has-app", since) : when.words().counted("factors.has-both", passkeys, since);
    }
}

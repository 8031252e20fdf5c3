package org.admitone.console.security;

import java.time.Instant;
import org.admitone.console.Chip;
import org.admitone.console.When;
import org.jspecify.annotations.Nullable;

/// Tells what somebody has besides the password.
final class FactorWords {

    private FactorWords() {}

    static Chip chip(@Nullable Instant authenticatorSince, int passkeys) {
        return authenticatorSince == null && passkeys == 0 ? Chip.quiet("None") : Chip.good(authenticatorSince == null ? "Passkey" : passkeys == 0 ? "App" : "App, passkey");
    }

    /// `An app since Mon 23 Nov 2026 and 2 passkeys`; empty: nothing.
    static String of(@Nullable Instant authenticatorSince, int passkeys, When when) {
        String app = authenticatorSince == null ? "" : "An app since " + when.date(authenticatorSince);
        String keys = passkeys == 0 ? "" : When.counted(passkeys, "passkey");
        return app + (app.isEmpty() || keys.isEmpty() ? "" : " and ") + keys;
    }
}

package org.admitone.admission.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is told to whoever asked for a mailed code.
public sealed interface CodeAsked {

    /// If there is somebody to mail to, a mail is on its way. Unknown links and people without an address look the same (I11).
    ///
    /// @param hint the address, masked; only for a device that is the person's already
    record OnItsWay(@Nullable String hint) implements CodeAsked {}

    /// Too many asked by this device or from its network, whatever they presented.
    record TooMany(Instant until) implements CodeAsked {}
}

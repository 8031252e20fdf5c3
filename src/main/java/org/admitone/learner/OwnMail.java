package org.admitone.learner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a mail was written to the person's address, and what for; never what it says.
///
/// @param sentAt null: it was not handed over (yet)
public record OwnMail(String purpose, Instant writtenAt, @Nullable Instant sentAt) {}

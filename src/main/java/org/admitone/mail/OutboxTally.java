package org.admitone.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the outbox stands.
///
/// @param trying of those that wait, those whose last attempt failed
/// @param failed refused, or expired after an attempt failed, since the moment asked for
/// @param oldest since when the one that waits longest does; null: none waits
public record OutboxTally(long waiting, long trying, long failed, @Nullable Instant oldest) {}

package org.admitone.hooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to be told.
///
/// @param id      the receiver knows a repetition by it
/// @param session null: a test
/// @param body    JSON, sent as it is, each time
record Event(UUID id, EventType type, Instant at, @Nullable UUID session, String body) {
}

package org.admitone.session.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an import would do, to be looked at before it happens.
///
/// @param id        null: the plan has faults and cannot be confirmed; nothing was kept
/// @param expiresAt until when it can be confirmed
public record SessionPreview(@Nullable SessionListId id, SessionPlan plan, @Nullable Instant expiresAt) {
}

package org.admitone.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A program's right to speak for the school. The key itself was shown once and is kept as its hash only.
///
/// @param name       unique for good: the audit chain names the program by it
/// @param hint       the key's first characters, to recognise it
/// @param lastUsedAt to the minute; null: never
public record ApiKey(ApiKeyId id, String name, String hint, Instant createdAt, String createdBy,
                     @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {
}

package org.admitone.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A program's right to speak for the school. The key itself was shown once and is kept as its hash only.
///
/// @param hint       the key's first characters, to recognise it
/// @param lastUsedAt to the minute; null: never
public record ApiKey(ApiKeyId id, KeyTerms terms, String hint, Instant createdAt, String createdBy,
                     @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

    /// What has become of a key.
    public enum State { IN_FORCE, EXPIRED, REVOKED }

    public String name() {
        return terms.name();
    }

    public State at(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        Instant end = terms.expiresAt();
        return end == null || now.isBefore(end) ? State.IN_FORCE : State.EXPIRED;
    }
}

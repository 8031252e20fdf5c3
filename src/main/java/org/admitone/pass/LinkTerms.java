package org.admitone.pass;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long new links live, and what becomes of the earlier ones.
///
/// @param expiresAt null: when the session's door closes, also if the session is moved
/// @param earlier   what becomes of the links issued before
public record LinkTerms(@Nullable Instant expiresAt, Earlier earlier) {

    public enum Earlier { KEEP, REVOKE }

    /// Until the door closes, beside the links that are out already.
    public static final LinkTerms USUAL = new LinkTerms(null, Earlier.KEEP);
}

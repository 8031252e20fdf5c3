package org.admitone.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which lines are looked for; what is null is not asked for.
///
/// @param action its beginning, e.g. `knock.`
/// @param actor  part of it
/// @param from   at the earliest
/// @param until  before
public record AuditFilter(@Nullable String action, @Nullable String actor, @Nullable UUID session, @Nullable UUID person,
                          @Nullable Instant from, @Nullable Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    public AuditFilter {
        action = action == null || action.isBlank() ? null : action.strip();
        actor = actor == null || actor.isBlank() ? null : actor.strip();
    }
}

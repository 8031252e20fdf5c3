package org.admitone.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line as it stands in the chain.
///
/// @param detail JSON, as it was hashed
/// @param whole  whether its hash fits its text and the line before; false: somebody altered or removed something here
public record AuditLine(long seq, Instant at, String actor, String action, @Nullable UUID course, @Nullable UUID session,
                        @Nullable UUID person, String detail, boolean whole) {
}

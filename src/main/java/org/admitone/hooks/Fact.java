package org.admitone.hooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened, as its transaction left it to be told.
///
/// @param kind   the audit line's action, or `joined`, `left`, `started`, `ended`, `attendance`
/// @param about  in the LMS's words
/// @param detail JSON
record Fact(long seq, String kind, Instant at, About about, String detail) {

    /// @param uid    null: about the session as a whole
    /// @param series to which the session belongs; null: to none
    record About(UUID session, String sessionCode, String courseCode, @Nullable String uid, @Nullable UUID series) {}
}

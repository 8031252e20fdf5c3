package org.admitone.provider.zoom.governance.web;

import java.time.Instant;
import org.admitone.provider.zoom.governance.GuardStanding;
import org.admitone.provider.zoom.governance.Trouble;
import org.jspecify.annotations.Nullable;

/// How the group or one host stands, as programs see it.
///
/// @param account   `group`, or the host's id at Zoom
/// @param otherwise how many things are not as decided
record GuardedAccountBody(String account, @Nullable String name, @Nullable Instant lookedAt, long otherwise, @Nullable TroubleBody trouble) {

    record TroubleBody(String kind, String detail) {}

    static GuardedAccountBody of(GuardStanding one, @Nullable String name, long otherwise) {
        Trouble trouble = one.trouble();
        return new GuardedAccountBody(one.subject().code(), name, one.lookedAt(), otherwise, trouble == null ? null : new TroubleBody(GuardBody.word(trouble.kind()), trouble.detail()));
    }
}

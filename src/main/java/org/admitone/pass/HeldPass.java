package org.admitone.pass;

import java.time.Instant;
import java.time.ZoneId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// One person's pass for one session, as staff see it. Prints itself masked.
///
/// @param links    how many of its links open the door to a knock still
/// @param usedAt   when it last gave its person a seat; null: never
public record HeldPass(PassId id, Holder holder, For session, @Nullable Revoked revoked, int links, @Nullable Instant usedAt) {

    public record Holder(PersonId person, String uid, String displayName) {}

    /// @param course   its code
    /// @param code     the session's within it
    /// @param closesAt when its door closes
    public record For(SessionId session, String course, String code, String title, Instant startsAt, Instant closesAt, ZoneId zone) {}

    public record Revoked(Instant at, String reason) {}

    @Override
    public String toString() {
        return "HeldPass[" + id + ", masked]";
    }
}

package org.admitone.learner;

import java.time.Instant;
import java.time.ZoneId;
import org.admitone.pass.PassId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// A session that concerns its owner: the enrolment covers it, or there is a pass for it.
///
/// @param pass       null: nobody needed one yet
/// @param times      planned, and when the door opens and closes
/// @param admittedAt when the door first gave the person a seat; null: never
public record OwnSession(SessionId id, String title, String course, Times times, Instead instead, @Nullable PassId pass, @Nullable Instant admittedAt) {

    public record Times(Instant startsAt, Instant endsAt, Instant opensAt, Instant closesAt, ZoneId zone) {}

    /// What became of it instead of what was planned.
    public enum Instead { AS_PLANNED, CANCELLED, ENDED_EARLY }

    OwnSession with(PassId itsPass) {
        return new OwnSession(id, title, course, times, instead, itsPass, admittedAt);
    }

    public boolean overAt(Instant now) {
        return instead == Instead.ENDED_EARLY || !now.isBefore(times.closesAt());
    }
}

package org.admitone.provider.zoom.meetings;

import java.time.Instant;
import org.admitone.roster.CourseId;

/// A session as the planning of its meeting sees it.
///
/// @param hours    of its door
/// @param revision of the session
record PlannedSession(MeetingPlan plan, CourseId course, Hours hours, Wanted wanted, long revision) {

    /// Whether it should have a meeting at all.
    enum Wanted { HERE, CANCELLED, ELSEWHERE }

    /// @param closesAt   earlier than planned where it was ended for all
    record Hours(Instant opensAt, Instant closesAt, Instant plannedToCloseAt) {

        boolean overAt(Instant now) {
            return !now.isBefore(closesAt);
        }
    }

    boolean neededAt(Instant now) {
        return wanted == Wanted.HERE && !hours.overAt(now);
    }
}

package org.admitone.admission;

import org.admitone.roster.CourseId;

/// Whoever changes a right (an enrolment, an entitlement, a session's times, a pass) calls this at the end of the same
/// transaction: live seats whose person would no longer be admitted end with it (I5).
public interface RightsReview {

    /// Must be called inside the transaction that made the change.
    void reviewCourse(CourseId course);
}

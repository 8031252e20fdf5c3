package org.admitone.roster;

/// Somebody's right to be in sessions of this course may have changed (an enrolment, an entitlement, a session's times, a
/// pass). Published as an application event inside the transaction of the change, before its audit line; the door listens
/// in the same transaction and ends the live seats of whoever would no longer be admitted (I5).
public record RightsChanged(CourseId course) {
}

package org.admitone.learner;

import org.admitone.attendance.AttendanceLine;
import org.admitone.attendance.CourseRule;

/// What is recorded of a person's attendance of one session: their own line of its sheet.
public record OwnAttendance(OwnSession session, CourseRule ruling, AttendanceLine line) {}

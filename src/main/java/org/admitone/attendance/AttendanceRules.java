package org.admitone.attendance;

import java.util.List;
import org.admitone.roster.CourseId;

/// What was said of how courses judge attendance. Appended, never overwritten; changes go through [RuleDesk], which audits them.
public interface AttendanceRules {

    /// In the order in which they were said; none: the usual rule holds.
    List<CourseRule> of(CourseId course);

    void append(CourseId course, AttendanceRule rule, CourseRule.Origin.Said origin);
}

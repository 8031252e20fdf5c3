package org.admitone.console.course;

import java.time.Duration;
import org.admitone.attendance.AttendanceRule;
import org.admitone.attendance.CourseRule;
import org.admitone.attendance.CourseRule.Origin;
import org.admitone.attendance.CourseRule.Scope;
import org.admitone.attendance.Enough;
import org.admitone.console.When;

/// A rule of attendance in words.
public final class RuleWords {

    private RuleWords() {}

    /// The whole rule in one breath.
    public static String of(AttendanceRule rule) {
        String present = switch (rule.enough()) {
            case Enough.Share(int percent) -> "Present: inside for at least " + percent + " % of the session.";
            case Enough.Minutes(int minutes) -> "Present: inside for at least " + When.counted(minutes, "minute") + ".";
        };
        return present + " Late: " + (rule.lateAfter().isZero() ? "after the start." : "more than " + minutes(rule.lateAfter()) + " after the start.")
                + " Left early: " + (rule.leftEarlyBefore().isZero() ? "before the end." : "more than " + minutes(rule.leftEarlyBefore()) + " before the end.")
                + (rule.bridgedGap().isZero() ? " No break counts as inside." : " Breaks up to " + When.measured(rule.bridgedGap()) + " count as inside.");
    }

    /// Whose rule it is and since when it holds.
    public static String whose(CourseRule ruling, When when) {
        return switch (ruling.origin()) {
            case Origin.House() -> "The usual rule; nobody has said another for this course.";
            case Origin.Said(String by, var at, Scope scope) -> "Said by " + name(by) + " on " + when.date(at) + " at " + when.time(at) + switch (scope) {
                case SESSIONS_TO_COME -> ", for sessions that start from then on.";
                case ALL_SESSIONS -> ", for all sessions, also those held before.";
            };
        };
    }

    /// As people read an actor of the audit trail.
    public static String name(String actor) {
        return actor.startsWith("key:") ? "the program " + actor.substring(4) : actor.replaceFirst("^staff:", "");
    }

    private static String minutes(Duration span) {
        return When.counted(span.toMinutes(), "minute");
    }
}

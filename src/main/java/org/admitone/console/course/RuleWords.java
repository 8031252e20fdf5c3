package org.admitone.console.course;

import org.admitone.attendance.AttendanceRule;
import org.admitone.attendance.CourseRule;
import org.admitone.attendance.CourseRule.Origin;
import org.admitone.attendance.CourseRule.Scope;
import org.admitone.attendance.Enough;
import org.admitone.console.When;
import org.admitone.platform.words.Words;

/// A rule of attendance in words.
public final class RuleWords {

    private RuleWords() {}

    /// The whole rule in one breath.
    public static String of(AttendanceRule rule, Words words) {
        return present(rule.enough(), words)
                + " " + (rule.lateAfter().isZero() ? words.say("rule.says-late-at-once") : words.counted("rule.says-late", rule.lateAfter().toMinutes()))
                + " " + (rule.leftEarlyBefore().isZero() ? words.say("rule.says-early-at-once") : words.counted("rule.says-early", rule.leftEarlyBefore().toMinutes()))
                + " " + (rule.bridgedGap().isZero() ? words.say("rule.says-no-breaks") : words.say("rule.says-breaks", When.measured(rule.bridgedGap())));
    }

    private static String present(Enough enough, Words words) {
        return switch (enough) {
            case Enough.Share(int percent) -> words.say("rule.says-share", percent);
            case Enough.Minutes(int minutes) -> words.counted("rule.says-minutes", minutes);
        };
    }

    /// Whose rule it is and since when it holds.
    public static String whose(CourseRule ruling, When when) {
        Words words = when.words();
        return switch (ruling.origin()) {
            case Origin.House() -> words.say("rule.usual");
            case Origin.Said(String by, var at, Scope scope) -> words.say(switch (scope) {
                case SESSIONS_TO_COME -> "rule.said-to-come";
                case ALL_SESSIONS -> "rule.said-all";
            }, name(by, words), when.date(at), when.time(at));
        };
    }

    /// As people read an actor of the audit trail.
    public static String name(String actor, Words words) {
        return actor.startsWith("key:") ? words.say("rule.the-program", actor.substring(4)) : actor.replaceFirst("^staff:", "");
    }
}

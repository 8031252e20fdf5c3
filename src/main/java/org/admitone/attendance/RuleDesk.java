package org.admitone.attendance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.admitone.attendance.CourseRule.Origin;
import org.admitone.attendance.CourseRule.Scope;
import org.admitone.audit.Actor;
import org.admitone.platform.Stored;
import org.admitone.roster.Changes;
import org.admitone.roster.CourseId;
import org.springframework.stereotype.Service;

/// Where a course gets a rule of its own. Each rule is appended, with who said it and when, and audited in the same transaction.
@Service
public final class RuleDesk {

    private final AttendanceRules rules;
    private final Changes changes;

    RuleDesk(AttendanceRules rules, Changes changes) {
        this.rules = rules;
        this.changes = changes;
    }

    /// What holds for a session that would start now.
    public CourseRule current(CourseId course) {
        List<CourseRule> said = rules.of(course);
        return said.isEmpty() ? CourseRule.USUAL : said.getLast();
    }

    /// Saying again what was said last changes nothing.
    public Stored<CourseRule> say(CourseId course, AttendanceRule rule, Scope scope, Actor actor) {
        return changes.make(actor, change -> {
            CourseRule now = current(course);
            if (now.rule().equals(rule) && covers(now.origin(), scope)) {
                return Stored.unchanged(now);
            }
            var origin = new Origin.Said(actor.name(), change.at(), scope);
            rules.append(course, rule, origin);
            change.note("attendance_rule.said", course, null, null, inWords(rule, scope));
            return Stored.changed(new CourseRule(rule, origin));
        });
    }

    private static boolean covers(Origin origin, Scope scope) {
        return switch (origin) {
            case Origin.House() -> true;
            case Origin.Said(_, _, Scope before) -> before == Scope.ALL_SESSIONS || scope == Scope.SESSIONS_TO_COME;
        };
    }

    private static Map<String, Object> inWords(AttendanceRule rule, Scope scope) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("lateAfterSeconds", rule.lateAfter().toSeconds());
        words.put("leftEarlyBeforeSeconds", rule.leftEarlyBefore().toSeconds());
        switch (rule.enough()) {
            case Enough.Share(int percent) -> words.put("presentPercent", percent);
            case Enough.Minutes(int minutes) -> words.put("presentMinutes", minutes);
        }
        words.put("bridgedGapSeconds", rule.bridgedGap().toSeconds());
        words.put("holdsFor", scope.code());
        return words;
    }
}

package org.admitone.attendance.web;

import java.time.Duration;
import java.time.Instant;
import org.admitone.attendance.AttendanceRule;
import org.admitone.attendance.CourseRule;
import org.admitone.attendance.CourseRule.Origin;
import org.admitone.attendance.CourseRule.Scope;
import org.admitone.attendance.Enough;
import org.admitone.platform.json.JsonIn;
import org.jspecify.annotations.Nullable;

/// A rule as programs see it: `presentPercent` or `presentMinutes`, one of the two.
///
/// @param saidBy   null, as `saidAt` and `holdsFor`: nobody said anything, the usual rule holds
/// @param holdsFor `sessions_to_come` from `saidAt` on, or `all_sessions`
record RuleBody(long lateAfterSeconds, long leftEarlyBeforeSeconds, @Nullable Integer presentPercent, @Nullable Integer presentMinutes,
                long bridgedGapSeconds, @Nullable String saidBy, @Nullable Instant saidAt, @Nullable String holdsFor) {

    /// What is said, and for which sessions.
    record Saying(AttendanceRule rule, Scope scope) {}

    static RuleBody of(CourseRule ruling) {
        AttendanceRule rule = ruling.rule();
        Integer percent = rule.enough() instanceof Enough.Share(int some) ? some : null;
        Integer minutes = rule.enough() instanceof Enough.Minutes(int some) ? some : null;
        Origin.Said said = ruling.origin() instanceof Origin.Said some ? some : null;
        return new RuleBody(rule.lateAfter().toSeconds(), rule.leftEarlyBefore().toSeconds(), percent, minutes, rule.bridgedGap().toSeconds(),
                said == null ? null : said.by(), said == null ? null : said.at(), said == null ? null : said.scope().code());
    }

    /// What is not said stays as it is.
    static Saying read(JsonIn body, AttendanceRule before) {
        int late = body.whole("lateAfterSeconds", (int) before.lateAfter().toSeconds());
        int early = body.whole("leftEarlyBeforeSeconds", (int) before.leftEarlyBefore().toSeconds());
        int gap = body.whole("bridgedGapSeconds", (int) before.bridgedGap().toSeconds());
        Scope scope = body.oneOf("holdsFor", Scope.class);
        Enough enough = body.tried(() -> enough(body, before), before.enough());
        return body.finish(() -> new Saying(new AttendanceRule(Duration.ofSeconds(late), Duration.ofSeconds(early), enough, Duration.ofSeconds(gap)),
                scope == null ? Scope.SESSIONS_TO_COME : scope));
    }

    private static Enough enough(JsonIn body, AttendanceRule before) {
        int percent = body.whole("presentPercent", 0);
        int minutes = body.whole("presentMinutes", 0);
        if (body.says("presentPercent") && body.says("presentMinutes")) {
            body.fault("presentMinutes", "Present by a share or by minutes, not by both.");
            return before.enough();
        }
        if (body.says("presentPercent")) {
            return new Enough.Share(percent);
        }
        return body.says("presentMinutes") ? new Enough.Minutes(minutes) : before.enough();
    }
}

package org.admitone.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.admitone.roster.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class PostgresAttendanceRules implements AttendanceRules {

    private final JdbcClient jdbc;

    PostgresAttendanceRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CourseRule> of(CourseId course) {
        return jdbc.sql("""
                select said_at, said_by, holds_for, late_after_seconds, left_early_before_seconds, present_percent, present_minutes, bridged_gap_seconds
                  from attendance_rule where course_id = :course order by said_at, rule_id
                """)
                .param("course", course.value()).query(PostgresAttendanceRules::rule).list();
    }

    @Override
    public void append(CourseId course, AttendanceRule rule, CourseRule.Origin.Said origin) {
        Integer percent = rule.enough() instanceof Enough.Share(int some) ? some : null;
        Integer minutes = rule.enough() instanceof Enough.Minutes(int some) ? some : null;
        jdbc.sql("""
                insert into attendance_rule (course_id, said_at, said_by, holds_for, late_after_seconds, left_early_before_seconds,
                                             present_percent, present_minutes, bridged_gap_seconds)
                values (:course, :at, :by, :scope, :late, :early, :percent, :minutes, :gap)
                """)
                .param("course", course.value()).param("at", origin.at().atOffset(ZoneOffset.UTC)).param("by", origin.by())
                .param("scope", origin.scope().code()).param("late", rule.lateAfter().toSeconds()).param("early", rule.leftEarlyBefore().toSeconds())
                .param("percent", percent).param("minutes", minutes).param("gap", rule.bridgedGap().toSeconds()).update();
    }

    private static CourseRule rule(ResultSet row, int number) throws SQLException {
        int percent = row.getInt("present_percent");
        Enough enough = row.wasNull() ? new Enough.Minutes(row.getInt("present_minutes")) : new Enough.Share(percent);
        var rule = new AttendanceRule(Duration.ofSeconds(row.getInt("late_after_seconds")), Duration.ofSeconds(row.getInt("left_early_before_seconds")),
                enough, Duration.ofSeconds(row.getInt("bridged_gap_seconds")));
        return new CourseRule(rule, new CourseRule.Origin.Said(row.getString("said_by"), row.getObject("said_at", OffsetDateTime.class).toInstant(),
                CourseRule.Scope.valueOf(row.getString("holds_for").toUpperCase(Locale.ROOT))));
    }
}

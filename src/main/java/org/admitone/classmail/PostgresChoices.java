package org.admitone.classmail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.admitone.roster.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresChoices {

    private final JdbcClient jdbc;

    PostgresChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ClassMailChoice.Said> said(CourseId course) {
        return jdbc.sql("select sends, said_at, said_by from class_mail_choice where course_id = :course").param("course", course.value())
                .query((row, n) -> new ClassMailChoice.Said(row.getBoolean("sends"), row.getTimestamp("said_at").toInstant(), row.getString("said_by")))
                .optional();
    }

    void say(CourseId course, boolean sends, Instant at, String by) {
        jdbc.sql("""
                insert into class_mail_choice (course_id, sends, said_at, said_by) values (:course, :sends, :at, :by)
                on conflict (course_id) do update set sends = excluded.sends, said_at = excluded.said_at, said_by = excluded.said_by
                """).param("course", course.value()).param("sends", sends).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).update();
    }

    void forget(CourseId course) {
        jdbc.sql("delete from class_mail_choice where course_id = :course").param("course", course.value()).update();
    }
}

package org.admitone.classmail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.roster.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// In which courses something has changed, and when their people are told.
@Component
final class PostgresDue {

    /// However busy a course is, after so many quiet times its people are told.
    private static final int AT_MOST = 6;
    private static final Duration SOON = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final ClassMailSettings settings;

    PostgresDue(JdbcClient jdbc, ClassMailSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /// Each change puts its course's mails off until it has been quiet; less long where a class is near, by plan or as people know it.
    /// What is taken up here is looked at in a later transaction, so that nothing changed meanwhile is missed.
    void collect(Instant now) {
        if (!jdbc.sql("select exists (select from class_mail_change)").query(Boolean.class).single()) {
            return;
        }
        jdbc.sql("""
                with changed as (
                    delete from class_mail_change where change_seq in (
                        select change_seq from class_mail_change order by change_seq limit 20000 for update skip locked)
                    returning course_id),
                courses as (
                    select c.course_id, case when exists (
                               select from session s where s.course_id = c.course_id and s.starts_at < :soon and s.ends_at > :now
                               union all
                               select from class_told t where t.course_id = c.course_id and t.starts_at < :soon and t.ends_at > :now)
                           then :quietSoon else :quiet end * interval '1 second' as quiet
                      from (select distinct course_id from changed) c)
                insert into class_mail_due as d (course_id, first_at, due_at)
                select course_id, :now, :now::timestamptz + quiet from courses order by course_id
                on conflict (course_id) do update
                   set due_at = least(excluded.due_at, d.first_at + :most * (excluded.due_at - excluded.first_at))
                """)
                .param("now", now.atOffset(ZoneOffset.UTC)).param("soon", now.plus(SOON).atOffset(ZoneOffset.UTC))
                .param("quiet", (int) settings.quiet().toSeconds()).param("quietSoon", (int) settings.quietSoon().toSeconds())
                .param("most", AT_MOST).update();
    }

    List<CourseId> due(Instant now, int most) {
        return jdbc.sql("select course_id from class_mail_due where due_at <= :now order by due_at limit :most")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("most", most)
                .query((row, n) -> new CourseId(row.getObject(1, UUID.class))).list();
    }

    /// Since when the course that waits longest is due.
    Optional<Instant> oldest(Instant now) {
        return jdbc.sql("select due_at from class_mail_due where due_at <= :now order by due_at limit 1").param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getTimestamp("due_at").toInstant()).optional();
    }

    /// Until the commit nobody else tells this course's people. False where somebody does, or has.
    boolean mine(CourseId course, Instant now) {
        return jdbc.sql("select course_id from class_mail_due where course_id = :course and due_at <= :now for update skip locked")
                .param("course", course.value()).param("now", now.atOffset(ZoneOffset.UTC)).query(UUID.class).optional().isPresent();
    }

    void changed(CourseId course) {
        jdbc.sql("insert into class_mail_change (course_id) values (:course)").param("course", course.value()).update();
    }

    void begins(CourseId course, int people) {
        jdbc.sql("update class_mail_due set walked = 0, people = :people where course_id = :course").param("course", course.value()).param("people", people).update();
    }

    void walked(CourseId course, int more) {
        jdbc.sql("update class_mail_due set walked = least(walked + :more, people) where course_id = :course").param("course", course.value()).param("more", more).update();
    }

    Optional<ClassMailProgress> progress(CourseId course) {
        return jdbc.sql("select due_at, walked, people from class_mail_due where course_id = :course").param("course", course.value())
                .query((row, n) -> new ClassMailProgress(row.getTimestamp("due_at").toInstant(), row.getInt("walked"), row.getInt("people"))).optional();
    }

    /// Courses that are put away tell nobody anything.
    boolean inUse(CourseId course) {
        return jdbc.sql("select exists (select from course where course_id = :course and archived_at is null)")
                .param("course", course.value()).query(Boolean.class).single();
    }

    void putOff(CourseId course, Instant until) {
        jdbc.sql("update class_mail_due set due_at = :until where course_id = :course").param("course", course.value())
                .param("until", until.atOffset(ZoneOffset.UTC)).update();
    }

    void done(CourseId course) {
        jdbc.sql("delete from class_mail_due where course_id = :course").param("course", course.value()).update();
    }

    /// Has every course looked at that still holds classes: settings may have changed while no server ran.
    void lookAtAll(Instant now) {
        jdbc.sql("""
                insert into class_mail_change (course_id)
                select course_id from course c where archived_at is null
                   and exists (select from session s where s.course_id = c.course_id and s.ends_at > :now)
                """).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}

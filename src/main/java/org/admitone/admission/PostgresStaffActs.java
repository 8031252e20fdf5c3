package org.admitone.admission;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Bans, overrides and the early end of a session, as rows.
@Component
final class PostgresStaffActs {

    private final JdbcClient jdbc;

    PostgresStaffActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CourseId> courseOf(SessionId session) {
        return jdbc.sql("select course_id from session where session_id = ?").param(session.value())
                .query(UUID.class).optional().map(CourseId::new);
    }

    void ban(CourseId course, @Nullable SessionId session, PersonId person, StaffAct act, Instant now) {
        jdbc.sql("""
                insert into ban (course_id, session_id, person_id, banned_at, banned_by, reason)
                values (:course, :session, :person, :now, :by, :reason)
                """)
                .param("course", course.value()).param("session", session == null ? null : session.value())
                .param("person", person.value()).param("now", Timestamp.from(now)).param("by", act.actor()).param("reason", act.reason())
                .update();
    }

    int liftBans(CourseId course, SessionId session, PersonId person, StaffAct act, Instant now) {
        return jdbc.sql("""
                update ban set lifted_at = :now, lifted_by = :by
                 where course_id = :course and person_id = :person and lifted_at is null
                   and (session_id is null or session_id = :session)
                """)
                .param("course", course.value()).param("session", session.value()).param("person", person.value())
                .param("now", Timestamp.from(now)).param("by", act.actor()).update();
    }

    void letIn(SessionId session, PersonId person, StaffAct act, Instant now, Instant until) {
        jdbc.sql("""
                insert into let_in (session_id, person_id, given_at, given_by, reason, expires_at)
                values (:session, :person, :now, :by, :reason, :until)
                """)
                .param("session", session.value()).param("person", person.value()).param("now", Timestamp.from(now))
                .param("by", act.actor()).param("reason", act.reason()).param("until", Timestamp.from(until)).update();
    }

    void end(SessionId session, Instant now) {
        jdbc.sql("update session set ended_at = coalesce(ended_at, ?), revision = revision + 1 where session_id = ?")
                .params(Timestamp.from(now), session.value()).update();
    }
}

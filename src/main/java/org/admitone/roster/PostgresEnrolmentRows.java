package org.admitone.roster;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an enrolment with its person and its sessions is read in one statement.
final class PostgresEnrolmentRows {

    static final String SELECT = """
            select e.course_id, e.role, e.entitled_from, e.entitled_until, e.suspended_at, e.suspended_reason, e.some_sessions,
                   e.revision as enrolment_revision, p.person_id, p.uid, p.email, p.display_name, p.language, p.revision,
                   case when e.some_sessions then array(select s.session_id from enrolment_session s
                        where s.course_id = e.course_id and s.person_id = e.person_id) end as only_sessions
              from enrolment e join person p using (person_id)
            """;

    private PostgresEnrolmentRows() {
    }

    static Enrolment enrolment(ResultSet row, int number) throws SQLException {
        Instant suspendedAt = instant(row, "suspended_at");
        String reason = row.getString("suspended_reason");
        Entitlement right = new Entitlement(instant(row, "entitled_from"), instant(row, "entitled_until"),
                scope(row.getArray("only_sessions")),
                suspendedAt == null ? null : new Suspension(suspendedAt, reason == null ? "" : reason));
        return new Enrolment(new CourseId(row.getObject("course_id", UUID.class)), PostgresPeople.person(row, number),
                new EnrolmentTerms(Role.ofCode(row.getString("role")), right), row.getLong("enrolment_revision"));
    }

    private static SessionScope scope(@Nullable Array only) throws SQLException {
        return only == null ? SessionScope.ALL : SessionScope.only(Set.of((UUID[]) only.getArray()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

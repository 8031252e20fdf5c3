package org.admitone.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class PostgresAttendees implements Attendees {

    private final JdbcClient jdbc;

    PostgresAttendees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Attendee> of(SessionId session) {
        return jdbc.sql("""
                with enrolled as (
                    select e.person_id, e.role,
                           not e.some_sessions or exists (
                               select from enrolment_session x
                                where x.course_id = e.course_id and x.person_id = e.person_id and x.session_id = s.session_id) as expected
                      from session s join enrolment e using (course_id) where s.session_id = :session),
                seated as (
                    select person_id, min(taken_at) as admitted_at, count(*)::int as admissions
                      from seat where session_id = :session group by person_id),
                corrected as (
                    select distinct person_id from attendance_correction where session_id = :session)
                select person_id, p.uid, p.display_name, e.role, coalesce(e.expected, false) as expected,
                       s.admitted_at, coalesce(s.admissions, 0) as admissions
                  from (select person_id from enrolled where expected union select person_id from seated union select person_id from corrected) who
                  join person p using (person_id) left join enrolled e using (person_id) left join seated s using (person_id)
                 order by lower(p.display_name), p.uid
                """)
                .param("session", session.value())
                .query(PostgresAttendees::attendee)
                .list();
    }

    private static Attendee attendee(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        OffsetDateTime admitted = row.getObject("admitted_at", OffsetDateTime.class);
        return new Attendee(new PersonId(row.getObject("person_id", UUID.class)), row.getString("uid"), row.getString("display_name"),
                role == null ? null : Role.ofCode(role),
                row.getBoolean("expected") ? Attendee.Standing.EXPECTED : Attendee.Standing.NOT_EXPECTED,
                admitted == null ? null : admitted.toInstant(), row.getInt("admissions"));
    }
}

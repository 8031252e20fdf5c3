package org.admitone.console;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresTeaching {

    /// The sessions that a member's person teaches now.
    private static final String TAUGHT = """
            select s.session_id
              from staff t
              join enrolment e on e.person_id = t.person_id and e.role = 'teacher' and e.suspended_at is null
                              and (e.entitled_from is null or e.entitled_from <= :now) and (e.entitled_until is null or e.entitled_until > :now)
              join session s on s.course_id = e.course_id
             where t.staff_id = :staff and t.disabled_at is null
               and (not e.some_sessions or exists (select from enrolment_session x
                                                    where x.course_id = e.course_id and x.person_id = e.person_id and x.session_id = s.session_id))
            """;

    private final JdbcClient sql;

    PostgresTeaching(JdbcClient sql) {
        this.sql = sql;
    }

    Set<SessionId> sessions(StaffId member, Instant now) {
        return sql.sql(TAUGHT).param("staff", member.value()).param("now", Timestamp.from(now)).query((row, n) -> new SessionId(row.getObject(1, UUID.class)))
                .list().stream().collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(StaffId member, UUID session, Instant now) {
        return sql.sql(TAUGHT + " and s.session_id = :session").param("staff", member.value()).param("now", Timestamp.from(now))
                .param("session", session).query(UUID.class).optional().isPresent();
    }

    /// On the roster of its course, or with a pass for it.
    boolean belongs(UUID person, UUID session) {
        return sql.sql("""
                        select exists (select from enrolment e join session s using (course_id) where s.session_id = :session and e.person_id = :person)
                            or exists (select from pass p where p.session_id = :session and p.person_id = :person)
                        """)
                .param("session", session).param("person", person).query(Boolean.class).single();
    }

    Optional<UUID> person(StaffId member) {
        return sql.sql("select person_id from staff where staff_id = ? and person_id is not null").param(member.value()).query(UUID.class).optional();
    }
}

package org.admitone.pass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.admitone.platform.NotThere;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The passes as they are stored; [PassIssuer] is the way to them. Of links only hashes come in.
@Repository
class PostgresPasses {

    /// @param closesAt when the session's door closes
    record Of(SessionId session, CourseId course, Instant closesAt) {}

    record Row(PassId pass, PersonId person, String uid, boolean revoked) {}

    record NewLink(byte[] hash, PassId pass) {}

    private final JdbcClient jdbc;

    PostgresPasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Of session(SessionId session) {
        return jdbc.sql("""
                select course_id, ends_at + make_interval(mins => closes_minutes_after) as closes_at
                from session where session_id = :session
                """)
                .param("session", session.value())
                .query((row, n) -> new Of(session, new CourseId(row.getObject("course_id", UUID.class)),
                        row.getTimestamp("closes_at").toInstant()))
                .optional().orElseThrow(() -> new NotThere("session"));
    }

    PersonId person(String uid) {
        return jdbc.sql("select person_id from person where uid = :uid").param("uid", uid)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class))).optional().orElseThrow(() -> new NotThere("person"));
    }

    /// The pass of each of these people, made where there was none.
    List<Row> ensure(SessionId session, List<PersonId> people, Instant now) {
        String[] ids = people.stream().map(PersonId::toString).sorted().toArray(String[]::new);   // sorted: no deadlocks
        jdbc.sql("""
                insert into pass (session_id, person_id, issued_at)
                select :session, p, :now from unnest(:people::uuid[]) p
                on conflict (session_id, person_id) do nothing
                """)
                .param("session", session.value()).param("now", now.atOffset(ZoneOffset.UTC)).param("people", ids).update();
        return jdbc.sql("""
                select a.pass_id, a.person_id, p.uid, a.revoked_at is not null as revoked
                from pass a join person p using (person_id)
                where a.session_id = :session and a.person_id = any (:people::uuid[])
                order by p.display_name, p.uid
                """)
                .param("session", session.value()).param("people", ids).query(PostgresPasses::row).list();
    }

    /// Everybody on the roster whose enrolment covers this session.
    List<PersonId> expected(SessionId session) {
        return jdbc.sql("""
                select e.person_id from session s join enrolment e using (course_id)
                where s.session_id = :session
                  and (not e.some_sessions or exists (
                       select from enrolment_session x
                       where x.course_id = e.course_id and x.person_id = e.person_id and x.session_id = s.session_id))
                """)
                .param("session", session.value()).query((row, n) -> new PersonId(row.getObject(1, UUID.class))).list();
    }

    void addLinks(List<NewLink> links, LinkTerms terms, Instant now) {
        Instant expiresAt = terms.expiresAt();
        jdbc.sql("""
                insert into pass_link (link_hash, pass_id, created_at, expires_at)
                select l.hash, l.pass, :now, :expires::timestamptz from unnest(:hashes::bytea[], :passes::uuid[]) l (hash, pass)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt == null ? null : expiresAt.toString())
                .param("hashes", links.stream().map(NewLink::hash).toArray(byte[][]::new))
                .param("passes", links.stream().map(link -> link.pass().toString()).toArray(String[]::new))
                .update();
    }

    int revokeLinks(List<PassId> passes, Instant now) {
        return jdbc.sql("""
                update pass_link set revoked_at = :now where pass_id = any (:passes::uuid[]) and revoked_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("passes", passes.stream().map(PassId::toString).toArray(String[]::new)).update();
    }

    /// False when it was revoked already.
    boolean revoke(PassId pass, String reason, Instant now) {
        return jdbc.sql("""
                update pass set revoked_at = :now, revoked_reason = :reason where pass_id = :pass and revoked_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC)).param("reason", reason).param("pass", pass.value()).update() == 1;
    }

    /// False when it was not revoked.
    boolean restore(PassId pass) {
        return jdbc.sql("""
                update pass set revoked_at = null, revoked_reason = null where pass_id = :pass and revoked_at is not null
                """).param("pass", pass.value()).update() == 1;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(new PassId(row.getObject("pass_id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("uid"), row.getBoolean("revoked"));
    }
}

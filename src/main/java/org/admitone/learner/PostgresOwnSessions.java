package org.admitone.learner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.admitone.pass.PassId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresOwnSessions {

    /// Only of courses that still remember a proof on this device: a device that would have to show anew whose it is shows nothing either.
    private static final String OWN = """
            select s.*, c.title as course, a.pass_id,
                   (select min(t.taken_at) from seat t where t.session_id = s.session_id and t.person_id = d.person_id) as admitted_at
              from device d
              join session s on s.course_id in (select e.course_id from enrolment e where e.person_id = d.person_id
                                                union select x.course_id from pass p join session x using (session_id) where p.person_id = d.person_id)
              join course c on c.course_id = s.course_id
              left join enrolment e on e.course_id = s.course_id and e.person_id = d.person_id
              left join pass a on a.session_id = s.session_id and a.person_id = d.person_id
             where d.device_id = :device and d.revoked_at is null
               and (a.pass_id is not null or e.person_id is not null and (not e.some_sessions or exists (
                        select from enrolment_session x where x.course_id = e.course_id and x.person_id = e.person_id and x.session_id = s.session_id)))
               and %s
            """.formatted(PostgresOwners.REMEMBERED);

    private final JdbcClient jdbc;

    PostgresOwnSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order in which they are held.
    List<OwnSession> around(Owner owner, Instant now, Instant from, Instant until, int most) {
        return jdbc.sql(OWN + " and s.ends_at >= :from and s.starts_at < :until order by s.starts_at, s.session_id limit :most")
                .param("device", owner.device().value()).param("now", at(now)).param("from", at(from)).param("until", at(until)).param("most", most)
                .query((row, n) -> session(row)).list();
    }

    /// Those that have begun, the latest first.
    List<OwnSession> begunBefore(Owner owner, Instant now, Instant before, int most) {
        return jdbc.sql(OWN + " and s.starts_at < :before and s.starts_at <= :now order by s.starts_at desc, s.session_id desc limit :most")
                .param("device", owner.device().value()).param("now", at(now)).param("before", at(before)).param("most", most)
                .query((row, n) -> session(row)).list();
    }

    private static OwnSession session(ResultSet row) throws SQLException {
        Instant starts = row.getTimestamp("starts_at").toInstant();
        Instant ends = row.getTimestamp("ends_at").toInstant();
        OwnSession.Instead instead = row.getObject("cancelled_at") != null ? OwnSession.Instead.CANCELLED
                : row.getObject("ended_at") != null ? OwnSession.Instead.ENDED_EARLY : OwnSession.Instead.AS_PLANNED;
        UUID pass = row.getObject("pass_id", UUID.class);
        return new OwnSession(new SessionId(row.getObject("session_id", UUID.class)), row.getString("title"), row.getString("course"),
                new OwnSession.Times(starts, ends, starts.minus(Duration.ofMinutes(row.getInt("opens_minutes_before"))),
                        ends.plus(Duration.ofMinutes(row.getInt("closes_minutes_after"))), ZoneId.of(row.getString("zone"))),
                instead, pass == null ? null : new PassId(pass), instant(row, "admitted_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

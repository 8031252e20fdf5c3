package org.admitone.admission.proof;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.admitone.admission.DeviceKey;
import org.admitone.audit.Actor;
import org.admitone.pass.PassId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.ProofKind;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresLmsTickets {

    record Door(CourseId course, boolean takesTickets) {}

    /// @param firstTime by this very request; false: the same device had redeemed it before
    record Redeemed(ProofLines.About line, boolean firstTime) {

        PersonId person() {
            return line.person();
        }
    }

    private final JdbcClient jdbc;

    PostgresLmsTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Door> door(SessionId session) {
        return jdbc.sql("select s.course_id, c.accepted_proofs from session s join course c using (course_id) where s.session_id = :session")
                .param("session", session.value())
                .query((row, n) -> new Door(new CourseId(row.getObject("course_id", UUID.class)),
                        Arrays.asList((String[]) row.getArray("accepted_proofs").getArray()).contains(ProofKind.LMS_TICKET.code())))
                .optional();
    }

    void add(LmsTicket ticket, PassId pass, Actor by, Instant now) {
        jdbc.sql("""
                insert into lms_ticket (ticket_hash, pass_id, issued_by, issued_at, expires_at) values (:hash, :pass, :by, :now, :expires)
                """)
                .param("hash", ticket.code().hash()).param("pass", pass.value()).param("by", by.name())
                .param("now", at(now)).param("expires", at(ticket.expiresAt())).update();
    }

    /// The row's lock makes the many into a queue; only the first finds it unredeemed.
    Optional<Redeemed> redeem(byte[] hash, DeviceKey key, Instant now) {
        boolean firstTime = jdbc.sql("""
                update lms_ticket set redeemed_at = :now, redeemed_by = :key
                where ticket_hash = :hash and redeemed_by is null and expires_at > :now
                """)
                .param("hash", hash).param("key", key.thumbprint()).param("now", at(now)).update() == 1;
        return jdbc.sql("""
                select a.pass_id, p.person_id, p.uid, s.session_id, s.course_id
                from lms_ticket t join pass a using (pass_id) join person p using (person_id) join session s using (session_id)
                where t.ticket_hash = :hash and t.redeemed_by = :key
                """)
                .param("hash", hash).param("key", key.thumbprint())
                .query((row, n) -> new Redeemed(new ProofLines.About(new PassId(row.getObject("pass_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)), row.getString("uid"),
                        new SessionId(row.getObject("session_id", UUID.class)),
                        new CourseId(row.getObject("course_id", UUID.class))), firstTime))
                .optional();
    }

    /// For the audit alone.
    String whyNot(byte[] hash) {
        return jdbc.sql("select redeemed_by is not null from lms_ticket where ticket_hash = :hash").param("hash", hash)
                .query(Boolean.class).optional().map(used -> used ? "used by another device" : "too late").orElse("unknown");
    }

    void endOpen(PersonId person, Instant now) {
        jdbc.sql("""
                update lms_ticket set expires_at = :now
                where redeemed_by is null and expires_at > :now and pass_id in (select pass_id from pass where person_id = :person)
                """).param("person", person.value()).param("now", at(now)).update();
    }

    void forgetBefore(Instant then) {
        jdbc.sql("delete from lms_ticket where expires_at < :then").param("then", at(then)).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.admitone.learner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.admitone.admission.DeviceId;
import org.admitone.admission.DeviceKey;
import org.admitone.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresOwners {

    /// A proof on device `d` that course `c` accepts and still remembers, for session `s`. Where a course remembers nothing, a proof counts for one
    /// session only, and nothing is shown once that is over: the next person at a shared computer sees nothing of the last.
    static final String REMEMBERED = """
            exists (select from device_proof f where f.device_id = d.device_id and f.kind = any (c.accepted_proofs)
                       and case when c.device_memory_days > 0 then f.made_at >= :now - make_interval(days => c.device_memory_days)
                           else f.made_at >= s.starts_at - make_interval(mins => s.opens_minutes_before + 60)
                                and s.ended_at is null and s.ends_at + make_interval(mins => s.closes_minutes_after) > :now end)
            """;

    private final JdbcClient jdbc;

    PostgresOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By name.
    List<Owner> of(DeviceKey key, Instant now) {
        return jdbc.sql("""
                select d.device_id, p.person_id, p.uid, p.display_name, p.email
                  from device d join person p using (person_id)
                 where d.key_thumbprint = :key and d.revoked_at is null
                   and exists (
                       select from (select s.* from enrolment e join session s on s.course_id = e.course_id where e.person_id = d.person_id
                                    union all
                                    select s.* from pass a join session s on s.session_id = a.session_id where a.person_id = d.person_id) s
                         join course c on c.course_id = s.course_id
                        where %s)
                 order by lower(p.display_name), p.uid
                """.formatted(REMEMBERED))
                .param("key", key.thumbprint()).param("now", at(now))
                .query((row, n) -> owner(row, key)).list();
    }

    /// False when the request was spent before.
    boolean spend(UUID request, DeviceKey key, Instant now) {
        return jdbc.sql("insert into spent_request (request_id, key_thumbprint, spent_at) values (:request, :key, :now) on conflict do nothing")
                .param("request", request).param("key", key.thumbprint()).param("now", at(now)).update() == 1;
    }

    int spentSince(DeviceKey key, Instant then) {
        return jdbc.sql("select count(*) from spent_request where key_thumbprint = :key and spent_at > :then")
                .param("key", key.thumbprint()).param("then", at(then)).query(Integer.class).single();
    }

    void forgetBefore(Instant then) {
        jdbc.sql("delete from spent_request where spent_at < :then").param("then", at(then)).update();
    }

    private static Owner owner(ResultSet row, DeviceKey key) throws SQLException {
        return new Owner(key, new DeviceId(row.getObject("device_id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("uid"), row.getString("display_name"), row.getString("email"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.admitone.admission.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.admission.DeviceId;
import org.admitone.admission.DeviceKey;
import org.admitone.admission.Knock.Presented;
import org.admitone.pass.PassId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.ProofKind;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose passes, and which devices have proved that they are theirs.
@Repository
class PostgresProofs {

    /// A device after a proof was noted.
    ///
    /// @param isNew it was not this person's before, or had been revoked
    record Noted(DeviceId device, boolean isNew) {}

    private final JdbcClient jdbc;

    PostgresProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By its number a pass is found only by a device that was told the number.
    Optional<PassOwner> owner(Presented presented, DeviceKey key, Instant now) {
        byte @Nullable [] link = presented instanceof Presented.ByLink(byte[] hash) ? hash : null;
        UUID pass = presented instanceof Presented.ByPass(PassId id) ? id.value() : null;
        return jdbc.sql("""
                select a.pass_id, p.person_id, p.uid, p.display_name, p.email, p.language,
                       s.session_id, s.course_id, s.title, s.starts_at, s.zone, c.accepted_proofs,
                       a.revoked_at is null and coalesce(a.expires_at > :now, true)
                           and l.revoked_at is null and coalesce(l.expires_at > :now, true)
                           and s.cancelled_at is null and s.ended_at is null
                           and s.ends_at + make_interval(mins => s.closes_minutes_after) > :now as alive,
                       d.revoked_at is null and exists (select from device_proof f where f.device_id = d.device_id) as known_device
                from (select :link::bytea as link, :pass::uuid as pass) k
                left join pass_link l on l.link_hash = k.link
                join pass a on a.pass_id = coalesce(l.pass_id, k.pass)
                join person p on p.person_id = a.person_id
                join session s on s.session_id = a.session_id
                join course c on c.course_id = s.course_id
                left join device d on d.person_id = a.person_id and d.key_thumbprint = :key
                where k.link is not null or d.device_id is not null
                """)
                .param("link", link).param("pass", pass).param("key", key.thumbprint()).param("now", at(now))
                .query(PostgresProofs::owner).optional();
    }

    /// The device is this person's from now on. One that had been revoked counts as new.
    Noted note(PersonId person, Caller caller, ProofKind kind, Instant madeAt) {
        boolean known = jdbc.sql("""
                select 1 from device where person_id = :person and key_thumbprint = :key and revoked_at is null
                """)
                .param("person", person.value()).param("key", caller.key().thumbprint()).query(Integer.class).optional().isPresent();
        UUID device = jdbc.sql("""
                insert into device (person_id, key_thumbprint, label, first_seen_at) values (:person, :key, :label, :at)
                on conflict (person_id, key_thumbprint) do update set label = excluded.label,
                    first_seen_at = case when device.revoked_at is null then device.first_seen_at else excluded.first_seen_at end,
                    excused_at = case when device.revoked_at is null then device.excused_at end,
                    revoked_at = null, revoked_reason = null
                returning device_id
                """)
                .param("person", person.value()).param("key", caller.key().thumbprint()).param("label", caller.label())
                .param("at", at(madeAt)).query(UUID.class).single();
        jdbc.sql("""
                insert into device_proof (device_id, kind, made_at) values (:device, :kind, :at)
                on conflict (device_id, kind) do update set made_at = greatest(device_proof.made_at, excluded.made_at)
                """)
                .param("device", device).param("kind", kind.code()).param("at", at(madeAt)).update();
        return new Noted(new DeviceId(device), !known);
    }

    private static PassOwner owner(ResultSet row, int n) throws SQLException {
        return new PassOwner(new PassId(row.getObject("pass_id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("uid"), row.getString("display_name"), row.getString("email"), row.getString("language"),
                new PassOwner.Held(new SessionId(row.getObject("session_id", UUID.class)),
                        new CourseId(row.getObject("course_id", UUID.class)), row.getString("title"),
                        row.getTimestamp("starts_at").toInstant(), ZoneId.of(row.getString("zone"))),
                Arrays.stream((String[]) row.getArray("accepted_proofs").getArray()).map(ProofKind::ofCode)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("alive"), row.getBoolean("known_device"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

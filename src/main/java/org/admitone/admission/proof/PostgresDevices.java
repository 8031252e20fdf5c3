package org.admitone.admission.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.admission.DeviceId;
import org.admitone.admission.DeviceKey;
import org.admitone.admission.ReleaseReason;
import org.admitone.roster.PersonId;
import org.admitone.roster.ProofKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresDevices {

    private final JdbcClient jdbc;

    PostgresDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// No admission may be decided on the rights that are being taken away (I5); in the order in which the door locks.
    void lockCourses(PersonId person) {
        jdbc.sql("""
                select pg_advisory_xact_lock(course_lock_key(q.course_id)) from (
                    select distinct s.course_id from pass a join session s using (session_id)
                    where a.person_id = :person order by s.course_id) q
                """)
                .param("person", person.value()).query((row, n) -> n).list();
    }

    Optional<PersonId> owner(DeviceId device) {
        return jdbc.sql("select person_id from device where device_id = :device").param("device", device.value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class))).optional();
    }

    /// The person's device with this key, if it made an accepted proof since then.
    Optional<DeviceId> provedSince(PersonId person, DeviceKey key, Set<ProofKind> accepted, Instant since) {
        return jdbc.sql("""
                select d.device_id from device d
                where d.person_id = :person and d.key_thumbprint = :key and d.revoked_at is null
                  and exists (select from device_proof f where f.device_id = d.device_id and f.made_at >= :since
                                 and f.kind = any (:kinds::text[]))
                """)
                .param("person", person.value()).param("key", key.thumbprint()).param("since", at(since))
                .param("kinds", accepted.stream().map(ProofKind::code).toArray(String[]::new))
                .query((row, n) -> new DeviceId(row.getObject(1, UUID.class))).optional();
    }

    List<DeviceId> others(PersonId person, DeviceId here) {
        return jdbc.sql("""
                select device_id from device where person_id = :person and device_id <> :here and revoked_at is null
                order by device_id for update
                """)
                .param("person", person.value()).param("here", here.value())
                .query((row, n) -> new DeviceId(row.getObject(1, UUID.class))).list();
    }

    /// The proofs go with the right: should the device prove again, only the new proof counts.
    int revoke(List<DeviceId> devices, String reason, Instant now) {
        jdbc.sql("delete from device_proof where device_id = any (:devices::uuid[])").param("devices", ids(devices)).update();
        return jdbc.sql("""
                update device set revoked_at = :now, revoked_reason = :reason
                where device_id = any (:devices::uuid[]) and revoked_at is null
                """)
                .param("devices", ids(devices)).param("reason", reason).param("now", at(now)).update();
    }

    int releaseSeats(List<DeviceId> devices, ReleaseReason reason, String cause, Instant now) {
        return jdbc.sql("""
                update seat set state = 'released', connection_id = null, lapses_at = null, released_at = greatest(:now, taken_at),
                                release_reason = :reason, release_cause = :cause
                where device_id = any (:devices::uuid[]) and released_at is null
                """)
                .param("devices", ids(devices)).param("reason", reason.code()).param("cause", cause).param("now", at(now)).update();
    }

    boolean excuse(DeviceId device, Instant now) {
        return jdbc.sql("update device set excused_at = :now where device_id = :device and excused_at is null")
                .param("device", device.value()).param("now", at(now)).update() == 1;
    }

    int excuseAll(PersonId person, Instant now) {
        return jdbc.sql("update device set excused_at = :now where person_id = :person and excused_at is null")
                .param("person", person.value()).param("now", at(now)).update();
    }

    List<Device> of(PersonId person) {
        return jdbc.sql("""
                select d.*, (select made_at from device_proof f where f.device_id = d.device_id and f.kind = 'lms_ticket') as lms_ticket_at,
                       (select made_at from device_proof f where f.device_id = d.device_id and f.kind = 'mailed_code') as mailed_code_at
                from device d where d.person_id = :person order by d.first_seen_at desc, d.device_id desc
                """)
                .param("person", person.value()).query(PostgresDevices::device).list();
    }

    private static Device device(ResultSet row, int n) throws SQLException {
        Map<ProofKind, Instant> proofs = new EnumMap<>(ProofKind.class);
        put(proofs, ProofKind.LMS_TICKET, instant(row, "lms_ticket_at"));
        put(proofs, ProofKind.MAILED_CODE, instant(row, "mailed_code_at"));
        Instant revokedAt = instant(row, "revoked_at");
        return new Device(new DeviceId(row.getObject("device_id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("label"), row.getTimestamp("first_seen_at").toInstant(), instant(row, "excused_at"),
                revokedAt == null ? null : new Device.Revocation(revokedAt, row.getString("revoked_reason")), proofs);
    }

    private static void put(Map<ProofKind, Instant> proofs, ProofKind kind, @Nullable Instant madeAt) {
        if (madeAt != null) {
            proofs.put(kind, madeAt);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String[] ids(List<DeviceId> devices) {
        return devices.stream().map(DeviceId::toString).toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

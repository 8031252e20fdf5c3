package org.admitone.admission.proof;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.admitone.admission.DeviceKey;
import org.admitone.pass.PassId;
import org.admitone.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresMailedCodes {

    /// The newest code that a device asked for; its row is locked, so that tries at once are one after the other.
    record Newest(UUID id, byte[] mac, Instant expiresAt, int triesLeft, boolean used) {

        boolean answerableAt(Instant now) {
            return triesLeft > 0 && now.isBefore(expiresAt);
        }
    }

    private final JdbcClient jdbc;

    PostgresMailedCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, PassId pass, DeviceKey key, byte[] mac, Instant now, Instant expiresAt, int tries) {
        jdbc.sql("""
                insert into mailed_code (mailed_code_id, pass_id, key_thumbprint, code_mac, sent_at, expires_at, tries_left)
                values (:id, :pass, :key, :mac, :now, :expires, :tries)
                """)
                .param("id", id).param("pass", pass.value()).param("key", key.thumbprint()).param("mac", mac)
                .param("now", at(now)).param("expires", at(expiresAt)).param("tries", tries).update();
    }

    /// Ends the codes this device asked for before.
    void replace(PassId pass, DeviceKey key, Instant now) {
        jdbc.sql("update mailed_code set expires_at = :now where pass_id = :pass and key_thumbprint = :key and expires_at > :now")
                .param("pass", pass.value()).param("key", key.thumbprint()).param("now", at(now)).update();
    }

    Optional<Newest> newest(PassId pass, DeviceKey key) {
        return jdbc.sql("""
                select mailed_code_id, code_mac, expires_at, tries_left, used_at is not null as used from mailed_code
                where pass_id = :pass and key_thumbprint = :key
                order by sent_at desc, expires_at desc limit 1 for update
                """)
                .param("pass", pass.value()).param("key", key.thumbprint())
                .query((row, n) -> new Newest(row.getObject("mailed_code_id", UUID.class), row.getBytes("code_mac"),
                        row.getTimestamp("expires_at").toInstant(), row.getInt("tries_left"), row.getBoolean("used")))
                .optional();
    }

    void spendTry(UUID id) {
        jdbc.sql("update mailed_code set tries_left = greatest(tries_left - 1, 0) where mailed_code_id = :id").param("id", id).update();
    }

    void use(UUID id, Instant now) {
        jdbc.sql("update mailed_code set used_at = :now where mailed_code_id = :id").param("id", id).param("now", at(now)).update();
    }

    void endOpen(PersonId person, Instant now) {
        jdbc.sql("""
                update mailed_code set expires_at = :now
                where expires_at > :now and pass_id in (select pass_id from pass where person_id = :person)
                """).param("person", person.value()).param("now", at(now)).update();
    }

    void forgetBefore(Instant then) {
        jdbc.sql("delete from mailed_code where sent_at < :then").param("then", at(then)).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

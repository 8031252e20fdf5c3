package org.admitone.console.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.admitone.console.StaffId;
import org.admitone.console.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Passkeys: public keys, and which challenges were answered.
@Component
final class PostgresPasskeys {

    private final JdbcClient jdbc;

    PostgresPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a sign-in is checked against.
    record Stored(StaffMember member, byte[] credential, boolean backupEligible, long signCount) {}

    /// As its owner sees it.
    record Listed(byte[] credentialId, String name, Instant since, @Nullable Instant lastUsed) {}

    /// False where the device holds one of this house already.
    boolean add(StaffId staff, String name, PasskeyCheck.New made, Instant now) {
        return jdbc.sql("""
                        insert into staff_passkey (credential_id, staff_id, name, credential, backup_eligible, sign_count, made_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (credential_id) do nothing
                        """)
                .params(made.credentialId(), staff.value(), name, made.credential(), made.backupEligible(), made.signCount(), Timestamp.from(now)).update() == 1;
    }

    /// Of accounts that are open.
    Optional<Stored> find(byte[] credentialId) {
        return jdbc.sql("""
                        select staff_id, login, display_name, role, credential, backup_eligible, sign_count
                        from staff_passkey join staff using (staff_id) where credential_id = ? and disabled_at is null
                        """)
                .param(credentialId).query((row, n) -> new Stored(PostgresStaff.member(row), row.getBytes("credential"),
                        row.getBoolean("backup_eligible"), row.getLong("sign_count"))).optional();
    }

    List<Listed> of(StaffId staff) {
        return jdbc.sql("select credential_id, name, made_at, last_used_at from staff_passkey where staff_id = ? order by made_at").param(staff.value())
                .query(PostgresPasskeys::listed).list();
    }

    /// False where it was taken away meanwhile.
    boolean used(byte[] credentialId, long signCount, Instant now) {
        return jdbc.sql("update staff_passkey set sign_count = greatest(sign_count, ?), last_used_at = ? where credential_id = ?")
                .params(signCount, Timestamp.from(now), credentialId).update() == 1;
    }

    /// Its name; empty where there is no such passkey of theirs.
    Optional<String> remove(StaffId staff, byte[] credentialId) {
        return jdbc.sql("delete from staff_passkey where staff_id = ? and credential_id = ? returning name").params(staff.value(), credentialId)
                .query((row, n) -> Objects.requireNonNull(row.getString(1))).optional();
    }

    int removeAll(StaffId staff) {
        return jdbc.sql("delete from staff_passkey where staff_id = ?").param(staff.value()).update();
    }

    /// False where somebody has answered this challenge before. Of two at once one waits here for the other.
    boolean answer(byte[] challengeHash, Instant until, Instant now) {
        jdbc.sql("delete from staff_passkey_answered where expires_at < ?").param(Timestamp.from(now)).update();
        return jdbc.sql("insert into staff_passkey_answered (challenge_hash, expires_at) values (?, ?) on conflict do nothing")
                .params(challengeHash, Timestamp.from(until)).update() == 1;
    }

    private static Listed listed(ResultSet row, int n) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new Listed(row.getBytes("credential_id"), row.getString("name"), row.getTimestamp("made_at").toInstant(), used == null ? null : used.toInstant());
    }
}

package org.admitone.console.security;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.console.StaffId;
import org.admitone.platform.SecretCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Authenticators, sealed, and recovery codes, hashed. What counts once is used up by a guarded update.
@Component
final class PostgresSecondFactors {

    private final JdbcClient jdbc;

    PostgresSecondFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param confirmedAt null: shown, but no code of it has come yet
    /// @param offeredTo   hash of the token of the sign-in that asked for it
    record Authenticator(byte[] sealed, Instant madeAt, @Nullable Instant confirmedAt, long lastStep, byte @Nullable [] offeredTo) {

        boolean offeredIn(SecretCode token) {
            return offeredTo != null && MessageDigest.isEqual(offeredTo, token.hash());
        }
    }

    Optional<Authenticator> of(StaffId staff) {
        return jdbc.sql("select secret, made_at, confirmed_at, last_step, offered_in from staff_authenticator where staff_id = ?").param(staff.value())
                .query((row, n) -> {
                    Timestamp confirmed = row.getTimestamp("confirmed_at");
                    return new Authenticator(row.getBytes("secret"), row.getTimestamp("made_at").toInstant(),
                            confirmed == null ? null : confirmed.toInstant(), row.getLong("last_step"), row.getBytes("offered_in"));
                }).optional();
    }

    /// In place of one that was never confirmed. False where there is a confirmed one.
    boolean offer(StaffId staff, byte[] sealed, byte[] offeredIn, Instant now) {
        return jdbc.sql("""
                        insert into staff_authenticator (staff_id, secret, made_at, offered_in) values (?, ?, ?, ?)
                        on conflict (staff_id) do update set secret = excluded.secret, made_at = excluded.made_at, offered_in = excluded.offered_in
                        where staff_authenticator.confirmed_at is null
                        """)
                .params(staff.value(), sealed, Timestamp.from(now), offeredIn).update() == 1;
    }

    /// False where it is another one by now, or confirmed already.
    boolean confirm(StaffId staff, Authenticator offered, long step, Instant now) {
        return jdbc.sql("""
                        update staff_authenticator set confirmed_at = ?, last_step = ?, offered_in = null
                        where staff_id = ? and confirmed_at is null and secret = ?
                        """)
                .params(Timestamp.from(now), step, staff.value(), offered.sealed()).update() == 1;
    }

    /// False where this step, or a later one, was used already.
    boolean useStep(StaffId staff, long step) {
        return jdbc.sql("update staff_authenticator set last_step = ? where staff_id = ? and confirmed_at is not null and last_step < ?")
                .params(step, staff.value(), step).update() == 1;
    }

    /// In place of all there were.
    void giveCodes(StaffId staff, List<byte[]> hashes, Instant now) {
        jdbc.sql("delete from staff_recovery_code where staff_id = ?").param(staff.value()).update();
        for (byte[] hash : hashes) {
            jdbc.sql("insert into staff_recovery_code (staff_id, code_hash, made_at) values (?, ?, ?)")
                    .params(staff.value(), hash, Timestamp.from(now)).update();
        }
    }

    /// False where there is no such code or somebody was faster.
    boolean useCode(StaffId staff, byte[] hash, Instant now) {
        return jdbc.sql("update staff_recovery_code set used_at = ? where staff_id = ? and code_hash = ? and used_at is null")
                .params(Timestamp.from(now), staff.value(), hash).update() == 1;
    }

    int codesLeft(StaffId staff) {
        return jdbc.sql("select count(*) from staff_recovery_code where staff_id = ? and used_at is null").param(staff.value())
                .query(Integer.class).single();
    }

    /// With its recovery codes. False where there was none.
    boolean remove(StaffId staff) {
        jdbc.sql("delete from staff_recovery_code where staff_id = ?").param(staff.value()).update();
        return jdbc.sql("delete from staff_authenticator where staff_id = ?").param(staff.value()).update() == 1;
    }
}

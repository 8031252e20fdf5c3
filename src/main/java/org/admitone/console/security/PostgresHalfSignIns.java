package org.admitone.console.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.admitone.console.StaffId;
import org.admitone.console.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has shown the password and still has to show a code. Used up by success, gone after some minutes.
@Component
final class PostgresHalfSignIns {

    private final JdbcClient jdbc;

    PostgresHalfSignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(byte[] tokenHash, StaffId staff, Instant now, Instant expiresAt) {
        jdbc.sql("delete from staff_half_sign_in where expires_at < ?").param(Timestamp.from(now)).update();
        jdbc.sql("insert into staff_half_sign_in (token_hash, staff_id, created_at, expires_at) values (?, ?, ?, ?)")
                .params(tokenHash, staff.value(), Timestamp.from(now), Timestamp.from(expiresAt)).update();
    }

    Optional<StaffMember> find(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        select staff_id, login, display_name, role from staff_half_sign_in join staff using (staff_id)
                        where token_hash = ? and expires_at > ? and disabled_at is null
                        """)
                .params(tokenHash, Timestamp.from(now)).query((row, n) -> PostgresStaff.member(row)).optional();
    }

    /// False where it was used meanwhile.
    boolean take(byte[] tokenHash, Instant now) {
        return jdbc.sql("delete from staff_half_sign_in where token_hash = ? and expires_at > ?").params(tokenHash, Timestamp.from(now)).update() == 1;
    }

    void endAll(StaffId staff) {
        jdbc.sql("delete from staff_half_sign_in where staff_id = ?").param(staff.value()).update();
    }
}

package org.admitone.console.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.admitone.console.StaffId;
import org.admitone.console.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Invitations of staff. Only hashes of the codes are here.
@Component
final class PostgresInvitations {

    private static final String OPEN = " used_at is null and voided_at is null ";

    private final JdbcClient jdbc;

    PostgresInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One that nobody has used yet.
    record Open(UUID id, StaffRole role, String by, Instant since, Instant until) {}

    void ofTheHouse(byte[] codeHash, StaffRole role, Instant now, Instant expiresAt) {
        jdbc.sql("insert into staff_invitation (code_hash, role, created_at, expires_at) values (?, ?, ?, ?)")
                .params(codeHash, role.code(), Timestamp.from(now), Timestamp.from(expiresAt)).update();
    }

    /// False where the inviter is no owner any more. The inviter's row is held, so that closing it waits and finds this one.
    boolean of(StaffId inviter, byte[] codeHash, StaffRole role, Instant now, Instant expiresAt) {
        return jdbc.sql("""
                        insert into staff_invitation (code_hash, role, created_at, expires_at, invited_by)
                        select ?, ?, ?, ?, staff_id from staff where staff_id = ? and role = 'owner' and disabled_at is null for share
                        """)
                .params(codeHash, role.code(), Timestamp.from(now), Timestamp.from(expiresAt), inviter.value()).update() == 1;
    }

    /// The role an open invitation gives.
    Optional<StaffRole> role(byte[] codeHash, Instant now) {
        return jdbc.sql("select role from staff_invitation where code_hash = ? and" + OPEN + "and expires_at > ?")
                .params(codeHash, Timestamp.from(now)).query(String.class).optional().map(StaffRole::ofCode);
    }

    List<Open> open(Instant now) {
        return jdbc.sql("""
                        select invitation_id, i.role, coalesce(display_name, '') as inviter, i.created_at, i.expires_at
                        from staff_invitation i left join staff on staff_id = invited_by
                        where used_at is null and voided_at is null and expires_at > ? order by i.created_at desc
                        """)
                .param(Timestamp.from(now)).query((row, n) -> new Open(Objects.requireNonNull(row.getObject("invitation_id", UUID.class)),
                        StaffRole.ofCode(row.getString("role")), row.getString("inviter"), row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant())).list();
    }

    /// False where somebody else was first, or it was voided.
    boolean use(byte[] codeHash, Instant now) {
        return jdbc.sql("update staff_invitation set used_at = ? where code_hash = ? and" + OPEN + "and expires_at > ?")
                .params(Timestamp.from(now), codeHash, Timestamp.from(now)).update() == 1;
    }

    /// The role it would have given; empty where it is not open.
    Optional<StaffRole> voidOne(UUID id, Instant now) {
        return jdbc.sql("update staff_invitation set voided_at = ? where invitation_id = ? and" + OPEN + "and expires_at > ? returning role")
                .params(Timestamp.from(now), id, Timestamp.from(now)).query(String.class).optional().map(StaffRole::ofCode);
    }

    int voidAll(Instant now) {
        return jdbc.sql("update staff_invitation set voided_at = ? where" + OPEN).param(Timestamp.from(now)).update();
    }

    int voidAllOf(StaffId inviter, Instant now) {
        return jdbc.sql("update staff_invitation set voided_at = ? where invited_by = ? and" + OPEN).params(Timestamp.from(now), inviter.value()).update();
    }
}

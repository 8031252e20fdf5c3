package org.admitone.console.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.admitone.console.StaffId;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is signed in where. Only hashes of the tokens are here: a copy of the database signs nobody in.
@Component
final class PostgresStaffSessions {

    private final JdbcClient jdbc;

    PostgresStaffSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A sign-in as its owner sees it.
    record Listed(byte[] tokenHash, Instant since, Instant lastSeen, Instant until, String label, String address) {}

    /// @param rights what the role gives; less where it needs a second factor and there is none
    record Live(StaffMember member, Set<StaffRight> rights, Instant createdAt, Instant lastSeen) {}

    void begin(byte[] tokenHash, StaffId staff, Instant now, Instant expiresAt, Visit visit, Shown shown) {
        jdbc.sql("""
                        insert into staff_session (token_hash, staff_id, created_at, last_seen_at, expires_at, label, address, shown)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(tokenHash, staff.value(), Timestamp.from(now), Timestamp.from(now), Timestamp.from(expiresAt), visit.browser(), visit.coarsely(),
                        shown.code()).update();
    }

    Optional<Live> find(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        select staff_id, login, display_name, role, s.created_at, s.last_seen_at,
                               s.shown <> 'passkey' and exists (select from staff_factor_rule r where r.role = staff.role)
                               and not exists (select from staff_authenticator a where a.staff_id = staff.staff_id and a.confirmed_at is not null) as factor_missing
                        from staff_session s join staff using (staff_id)
                        where s.token_hash = ? and s.ended_at is null and s.expires_at > ? and staff.disabled_at is null
                        """)
                .params(tokenHash, Timestamp.from(now))
                .query((row, n) -> {
                    StaffMember member = PostgresStaff.member(row);
                    return new Live(member, row.getBoolean("factor_missing") ? Set.of(StaffRight.SELF) : member.role().rights(),
                            row.getTimestamp("created_at").toInstant(), row.getTimestamp("last_seen_at").toInstant());
                }).optional();
    }

    /// What this sign-in was made with.
    Optional<Shown> shown(byte[] tokenHash) {
        return jdbc.sql("select shown from staff_session where token_hash = ? and ended_at is null").param(tokenHash).query(String.class).optional().map(Shown::ofCode);
    }

    void seen(byte[] tokenHash, Instant now, Instant expiresAt) {
        jdbc.sql("update staff_session set last_seen_at = ?, expires_at = ? where token_hash = ? and ended_at is null")
                .params(Timestamp.from(now), Timestamp.from(expiresAt), tokenHash).update();
    }

    List<Listed> of(StaffId staff, Instant now) {
        return jdbc.sql("""
                        select token_hash, created_at, last_seen_at, expires_at, label, address from staff_session
                        where staff_id = ? and ended_at is null and expires_at > ? order by last_seen_at desc
                        """)
                .params(staff.value(), Timestamp.from(now))
                .query((row, n) -> new Listed(row.getBytes("token_hash"), row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant(), row.getTimestamp("expires_at").toInstant(),
                        row.getString("label"), row.getString("address"))).list();
    }

    boolean end(StaffId staff, byte[] tokenHash, Instant now) {
        return jdbc.sql("update staff_session set ended_at = ? where staff_id = ? and token_hash = ? and ended_at is null")
                .params(Timestamp.from(now), staff.value(), tokenHash).update() == 1;
    }

    int endAll(StaffId staff, Instant now) {
        return jdbc.sql("update staff_session set ended_at = ? where staff_id = ? and ended_at is null")
                .params(Timestamp.from(now), staff.value()).update();
    }

    /// All but the one that asks.
    int endOthers(StaffId staff, byte[] mine, Instant now) {
        return jdbc.sql("update staff_session set ended_at = ? where staff_id = ? and token_hash <> ? and ended_at is null")
                .params(Timestamp.from(now), staff.value(), mine).update();
    }
}

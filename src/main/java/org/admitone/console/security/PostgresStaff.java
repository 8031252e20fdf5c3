package org.admitone.console.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.admitone.console.StaffId;
import org.admitone.console.StaffMember;
import org.admitone.console.StaffRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Members of the staff.
@Component
final class PostgresStaff {

    private static final String ACCOUNT = """
            select staff_id, login, display_name, role, password_hash, created_at, disabled_at, confirmed_at,
                   (select count(*) from staff_passkey p where p.staff_id = staff.staff_id) as passkeys,
                   exists (select from staff_factor_rule r where r.role = staff.role) as required
            from staff left join staff_authenticator using (staff_id)
            """;

    private final JdbcClient jdbc;

    PostgresStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A member with what a sign-in is checked against.
    record Account(StaffMember member, String passwordHash, Instant since, @Nullable Instant disabledAt, @Nullable Instant secondFactorSince,
                   int passkeys, StepAfterPassword needs) {

        @Override
        public String toString() {
            return "Account[" + member.id() + "]";
        }
    }

    /// What has to follow a right password.
    enum StepAfterPassword { NOTHING, CODE, PASSKEY }

    /// As the list of staff shows a member.
    record Listed(StaffMember member, Instant since, @Nullable Instant disabledAt, @Nullable Instant secondFactorSince, int passkeys) {}

    boolean nobodyYet() {
        return jdbc.sql("select not exists (select from staff)").query(Boolean.class).single();
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql(ACCOUNT + "where login = ?")
                .param(login).query(PostgresStaff::account).optional();
    }

    Optional<Account> byId(StaffId id) {
        return jdbc.sql(ACCOUNT + "where staff_id = ?")
                .param(id.value()).query(PostgresStaff::account).optional();
    }

    /// As it is now; until this transaction ends nobody closes it, changes how it signs in, or gives it another role.
    Optional<Account> held(StaffId id) {
        return jdbc.sql(ACCOUNT + "where staff_id = ? for share of staff").param(id.value()).query(PostgresStaff::account).optional();
    }

    /// Before what a sign-in is checked against changes: sign-ins that are being made come before this, and are seen, or after it.
    void lock(StaffId id) {
        jdbc.sql("select staff_id from staff where staff_id = ? for update").param(id.value()).query(UUID.class).list();
    }

    /// Empty where the login is taken.
    Optional<StaffMember> add(String login, String displayName, String passwordHash, StaffRole role, Instant now) {
        return jdbc.sql("""
                        insert into staff (login, display_name, password_hash, role, created_at) values (?, ?, ?, ?, ?)
                        on conflict (login) do nothing
                        returning staff_id, login, display_name, role
                        """)
                .params(login, displayName, passwordHash, role.code(), Timestamp.from(now))
                .query((row, n) -> member(row)).optional();
    }

    void changePassword(StaffId id, String passwordHash) {
        jdbc.sql("update staff set password_hash = ? where staff_id = ?").params(passwordHash, id.value()).update();
    }

    /// False for the last owner who can sign in: a house without one could not be put right from within.
    boolean disable(StaffId id, Instant now) {
        lockOwners();
        return jdbc.sql("""
                        update staff set disabled_at = ? where staff_id = ? and disabled_at is null
                        and (role <> 'owner' or (select count(*) from staff where role = 'owner' and disabled_at is null) > 1)
                        """)
                .params(Timestamp.from(now), id.value()).update() == 1;
    }

    /// As `disable`.
    boolean changeRole(StaffId id, StaffRole role) {
        lockOwners();
        return jdbc.sql("""
                        update staff set role = ? where staff_id = ?
                        and (role <> 'owner' or ? = 'owner' or disabled_at is not null
                             or (select count(*) from staff where role = 'owner' and disabled_at is null) > 1)
                        """)
                .params(role.code(), id.value(), role.code()).update() == 1;
    }

    /// Two owners who remove each other come one after the other here; the second one sees what the first has done.
    private void lockOwners() {
        jdbc.sql("select staff_id from staff where role = 'owner' and disabled_at is null order by staff_id for update").query(UUID.class).list();
    }

    void enable(StaffId id) {
        jdbc.sql("update staff set disabled_at = null where staff_id = ?").param(id.value()).update();
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(member(row), row.getString("password_hash"), row.getTimestamp("created_at").toInstant(), instant(row, "disabled_at"),
                instant(row, "confirmed_at"), row.getInt("passkeys"), needs(row));
    }

    private static StepAfterPassword needs(ResultSet row) throws SQLException {
        if (row.getTimestamp("confirmed_at") != null) {
            return StepAfterPassword.CODE;
        }
        return row.getBoolean("required") && row.getInt("passkeys") > 0 ? StepAfterPassword.PASSKEY : StepAfterPassword.NOTHING;
    }

    static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(new StaffId(row.getObject("staff_id", UUID.class)), row.getString("login"),
                row.getString("display_name"), StaffRole.ofCode(row.getString("role")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

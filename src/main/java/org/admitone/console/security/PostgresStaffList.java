package org.admitone.console.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.admitone.console.StaffRole;
import org.admitone.platform.Cursor;
import org.admitone.platform.LikePattern;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The staff in parts: who can sign in by name, then who cannot.
@Component
final class PostgresStaffList {

    private static final String OPEN = "0";
    private static final String CLOSED = "1";
    private static final String FOUND = """
            select staff_id, login, display_name, role, created_at, disabled_at, confirmed_at, passkeys
              from staff left join staff_authenticator using (staff_id),
                   lateral (select count(*) as passkeys from staff_passkey p where p.staff_id = staff.staff_id) keys
             where (disabled_at is not null, lower(display_name), staff_id) > (:closed, lower(:name), :id)
               and (cast(:like as text) is null or display_name ilike :like or login ilike :like)
               and (cast(:role as text) is null or role = :role)
               and case :state when 'OPEN' then disabled_at is null
                               when 'CLOSED' then disabled_at is not null
                               when 'PASSWORD_ONLY' then disabled_at is null and confirmed_at is null and passkeys = 0
                               else true end
             order by disabled_at is not null, lower(display_name), staff_id limit :limit
            """;

    private final JdbcClient jdbc;

    PostgresStaffList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<PostgresStaff.Listed> list(StaffFilter filter, Slice slice) {
        String after = slice.afterKey();
        StaffRole role = filter.role();
        List<PostgresStaff.Listed> rows = jdbc.sql(FOUND)
                .param("closed", after.startsWith(CLOSED)).param("name", after.isEmpty() ? "" : after.substring(1)).param("id", slice.afterId())
                .param("like", LikePattern.containing(filter.text()), Types.VARCHAR).param("role", role == null ? null : role.code(), Types.VARCHAR)
                .param("state", filter.state().name()).param("limit", slice.size() + 1)
                .query((row, n) -> listed(row)).list();
        return Page.ofOneMore(rows, slice, PostgresStaffList::place);
    }

    private static Cursor place(PostgresStaff.Listed one) {
        return new Cursor((one.disabledAt() == null ? OPEN : CLOSED) + one.member().displayName(), one.member().id().value());
    }

    private static PostgresStaff.Listed listed(ResultSet row) throws SQLException {
        return new PostgresStaff.Listed(PostgresStaff.member(row), row.getTimestamp("created_at").toInstant(), PostgresStaff.instant(row, "disabled_at"),
                PostgresStaff.instant(row, "confirmed_at"), row.getInt("passkeys"));
    }
}

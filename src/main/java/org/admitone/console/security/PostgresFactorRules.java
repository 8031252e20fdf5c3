package org.admitone.console.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import org.admitone.console.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which roles need a second factor.
@Component
final class PostgresFactorRules {

    private final JdbcClient jdbc;

    PostgresFactorRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<StaffRole> required() {
        return jdbc.sql("select role from staff_factor_rule").query((row, n) -> StaffRole.ofCode(row.getString(1))).set();
    }

    boolean require(StaffRole role, String by, Instant now) {
        return jdbc.sql("insert into staff_factor_rule (role, since, set_by) values (?, ?, ?) on conflict (role) do nothing")
                .params(role.code(), Timestamp.from(now), by).update() == 1;
    }

    boolean release(StaffRole role) {
        return jdbc.sql("delete from staff_factor_rule where role = ?").param(role.code()).update() == 1;
    }
}

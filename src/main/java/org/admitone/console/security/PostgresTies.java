package org.admitone.console.security;

import java.sql.Types;
import org.admitone.console.StaffId;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which person of the roster a member of the staff is.
@Component
final class PostgresTies {

    private final JdbcClient jdbc;

    PostgresTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where it is so already.
    boolean tie(StaffId member, @Nullable PersonId person) {
        return jdbc.sql("update staff set person_id = :person where staff_id = :staff and person_id is distinct from :person")
                .param("person", person == null ? null : person.value(), Types.OTHER).param("staff", member.value()).update() == 1;
    }
}

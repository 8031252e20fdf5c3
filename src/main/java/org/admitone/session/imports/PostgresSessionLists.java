package org.admitone.session.imports;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.admitone.roster.CourseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of sessions waiting to be confirmed.
@Component
final class PostgresSessionLists {

    private final JdbcClient sql;

    PostgresSessionLists(JdbcClient sql) {
        this.sql = sql;
    }

    record Kept(String list, Instant expiresAt) {

        @Override
        public String toString() {
            return "Kept[masked]";
        }
    }

    SessionListId keep(@Nullable CourseId course, String list, String by, Instant at, Instant expires) {
        sql.sql("delete from session_import where expires_at <= :at").param("at", Timestamp.from(at)).update();
        return new SessionListId(sql.sql("""
                insert into session_import (course_id, list, created_at, created_by, expires_at)
                values (:course, :list, :at, :by, :expires) returning import_id""")
                .param("course", course == null ? null : course.value(), Types.OTHER).param("list", list.getBytes(StandardCharsets.UTF_8))
                .param("at", Timestamp.from(at)).param("by", by).param("expires", Timestamp.from(expires)).query(UUID.class).single());
    }

    Optional<Kept> read(@Nullable CourseId course, SessionListId id, Instant at) {
        return sql.sql("""
                select list, expires_at from session_import
                 where import_id = :id and course_id is not distinct from cast(:course as uuid) and expires_at > :at""")
                .param("id", id.value()).param("course", course == null ? null : course.value(), Types.OTHER).param("at", Timestamp.from(at))
                .query((row, number) -> new Kept(new String(row.getBytes("list"), StandardCharsets.UTF_8), row.getTimestamp("expires_at").toInstant())).optional();
    }

    void forget(SessionListId id) {
        sql.sql("delete from session_import where import_id = :id").param("id", id.value()).update();
    }
}

package org.admitone.provider.zoom.pool.groups;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How sessions are called where they are listed.
@Component
public class PostgresSessionNames {

    private final JdbcClient jdbc;

    PostgresSessionNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Named(String title, String course, Instant startsAt) {}

    public Map<SessionId, Named> of(Collection<SessionId> sessions) {
        return jdbc.sql("""
                select s.session_id, s.title, s.starts_at, c.title as course from session s join course c using (course_id) where s.session_id = any (:ids::text[]::uuid[])
                """).param("ids", sessions.stream().map(SessionId::toString).toArray(String[]::new))
                .query((row, _) -> Map.entry(new SessionId(Objects.requireNonNull(row.getObject("session_id", UUID.class))),
                        new Named(row.getString("title"), row.getString("course"), row.getTimestamp("starts_at").toInstant())))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

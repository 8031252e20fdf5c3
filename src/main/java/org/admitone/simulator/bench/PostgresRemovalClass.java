package org.admitone.simulator.bench;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A class in Zoom that is on, with as many people as have to be taken out.
final class PostgresRemovalClass {

    private final JdbcClient jdbc;

    PostgresRemovalClass(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    UUID make(int people, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        UUID course = jdbc.sql("insert into course (code, title, zone, created_at) values ('removal', 'Removal', 'UTC', :now) returning course_id")
                .param("now", at).query(UUID.class).single();
        jdbc.sql("""
                with someone as (
                    insert into person (uid, display_name, created_at, updated_at) select 'removal-' || n, 'Learner ' || n, :now, :now from generate_series(1, :people) n
                    returning person_id)
                insert into enrolment (course_id, person_id, role, created_at, updated_at) select :course, person_id, 'learner', :now, :now from someone
                """).param("now", at).param("people", people).param("course", course).update();
        return jdbc.sql("""
                insert into session (course_id, title, starts_at, ends_at, zone, provider, created_at)
                values (:course, 'Removal', :now, :now::timestamptz + interval '1 hour', 'UTC', 'zoom', :now) returning session_id
                """).param("course", course).param("now", at).query(UUID.class).single();
    }

    /// How many have a way in.
    int ready(UUID session) {
        return jdbc.sql("select count(*) from zoom_registrant where session_id = ? and state = 'ready' and person_id is not null").param(session).query(Integer.class).single();
    }

    long meeting(UUID session) {
        return jdbc.sql("select meeting_number from zoom_meeting where session_id = ?").param(session).query(Long.class).single();
    }

    List<String> registrants(UUID session) {
        return jdbc.sql("select registrant_id from zoom_registrant where session_id = ? and state = 'ready' and person_id is not null").param(session)
                .query((row, _) -> row.getString(1)).list();
    }
}

package org.admitone.roster.imports;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.platform.words.Language;
import org.admitone.roster.CourseId;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Lists waiting to be confirmed, and the people a list may mean.
@Component
final class PostgresImports {

    private static final String KEEP = """
            insert into roster_import (course_id, list, created_at, created_by, expires_at)
            values (:course, :list, :at, :by, :expires) returning import_id""";
    private static final String FORGET_OLD = "delete from roster_import where expires_at <= :at";
    private static final String FORGET = "delete from roster_import where import_id = :id";
    private static final String READ = """
            select list, expires_at from roster_import where import_id = :id and course_id = :course and expires_at > :at""";
    private static final String PEOPLE = """
            select person_id, uid, email, display_name, language, revision from person
             where uid in (select jsonb_array_elements_text(cast(:uids as jsonb)))
            union
            select person_id, uid, email, display_name, language, revision from person
             where lower(email) in (select lower(jsonb_array_elements_text(cast(:emails as jsonb))))""";

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    PostgresImports(JdbcClient sql) {
        this.sql = sql;
    }

    record Kept(String list, Instant expiresAt) {

        @Override
        public String toString() {
            return "Kept[masked]";
        }
    }

    ImportId keep(CourseId course, String list, String by, Instant at, Instant expires) {
        sql.sql(FORGET_OLD).param("at", Timestamp.from(at)).update();
        return new ImportId(sql.sql(KEEP).param("course", course.value()).param("list", list.getBytes(StandardCharsets.UTF_8))
                .param("at", Timestamp.from(at)).param("by", by).param("expires", Timestamp.from(expires))
                .query(UUID.class).single());
    }

    Optional<Kept> read(CourseId course, ImportId id, Instant at) {
        return sql.sql(READ).param("id", id.value()).param("course", course.value()).param("at", Timestamp.from(at))
                .query((row, number) -> new Kept(new String(row.getBytes("list"), StandardCharsets.UTF_8),
                        row.getTimestamp("expires_at").toInstant())).optional();
    }

    void forget(ImportId id) {
        sql.sql(FORGET).param("id", id.value()).update();
    }

    /// Everybody with one of these uids or addresses.
    List<Person> people(Set<String> uids, Collection<String> emails) {
        return sql.sql(PEOPLE).param("uids", json.writeValueAsString(uids)).param("emails", json.writeValueAsString(emails))
                .query((row, number) -> new Person(new PersonId(row.getObject("person_id", UUID.class)), row.getString("uid"),
                        row.getString("email"), row.getString("display_name"), Language.orNull(row.getString("language")), row.getLong("revision"))).list();
    }
}

package org.admitone.classmail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.admitone.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresFeeds {

    record Row(int number, Instant madeAt, boolean live) {}

    record First(PersonId person, byte[] hash) {}

    private final JdbcClient jdbc;

    PostgresFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> of(PersonId person) {
        return jdbc.sql("select * from calendar_feed where person_id = :person").param("person", person.value()).query((row, n) -> read(row)).optional();
    }

    Map<PersonId, Row> live(List<PersonId> people) {
        Map<PersonId, Row> found = new HashMap<>();
        jdbc.sql("select * from calendar_feed where person_id = any (:people::text[]::uuid[]) and ended_at is null").param("people", ids(people))
                .query(row -> { found.put(new PersonId(row.getObject("person_id", UUID.class)), read(row)); });
        return found;
    }

    /// The last number there was.
    Optional<Integer> lockedNumber(PersonId person) {
        return jdbc.sql("select number from calendar_feed where person_id = :person for update").param("person", person.value()).query(Integer.class).optional();
    }

    void put(PersonId person, int number, byte[] hash, Instant now) {
        jdbc.sql("""
                insert into calendar_feed (person_id, number, code_hash, made_at) values (:person, :number, :hash, :now)
                on conflict (person_id) do update set number = excluded.number, code_hash = excluded.code_hash, made_at = excluded.made_at, ended_at = null
                """).param("person", person.value()).param("number", number).param("hash", hash).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void addFirst(List<First> feeds, Instant now) {
        jdbc.sql("""
                insert into calendar_feed (person_id, code_hash, made_at)
                select person_id, hash, :now from unnest(:people::text[]::uuid[], :hashes::bytea[]) as u (person_id, hash) order by person_id
                on conflict do nothing
                """).param("now", now.atOffset(ZoneOffset.UTC)).param("people", ids(feeds.stream().map(First::person).toList()))
                .param("hashes", feeds.stream().map(First::hash).toArray(byte[][]::new)).update();
    }

    /// False when there was none.
    boolean end(PersonId person, Instant now) {
        return jdbc.sql("update calendar_feed set ended_at = :now where person_id = :person and ended_at is null")
                .param("person", person.value()).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<PersonId> holder(byte[] hash) {
        return jdbc.sql("select person_id from calendar_feed where code_hash = :hash and ended_at is null").param("hash", hash)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class))).optional();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getInt("number"), row.getTimestamp("made_at").toInstant(), row.getTimestamp("ended_at") == null);
    }

    private static String[] ids(List<PersonId> people) {
        return people.stream().map(PersonId::toString).toArray(String[]::new);
    }
}

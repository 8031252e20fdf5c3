package org.admitone.classmail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.classmail.calendar.CalendarEntry.Standing;
import org.admitone.classmail.calendar.CalendarEntry.What;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The classes that are a person's, by roster and entitlement as they are now.
@Component
final class PostgresCalendars {

    /// @param saidAt   when the person was last told of it by mail, else when their calendar came to be
    /// @param closesAt when its door closes
    record Row(SessionId session, What what, int sequence, Instant saidAt, Standing standing, Instant closesAt) {}

    private final JdbcClient jdbc;

    PostgresCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> language(PersonId person) {
        return jdbc.sql("select language from person where person_id = :person and language is not null").param("person", person.value()).query(String.class).optional();
    }

    /// The latest, by time.
    List<Row> of(PersonId person, Instant endsAfter, int most) {
        return jdbc.sql("""
                select * from (
                    select m.session_id, c.title as course, m.title, m.starts_at, m.ends_at, m.zone, m.cancelled_at,
                           least(m.ended_at, m.ends_at + make_interval(mins => m.closes_minutes_after)) as closes_at,
                           greatest(coalesce(t.sequence, 0), least(m.revision, 1000000000))::int as sequence, coalesce(t.told_at, f.made_at) as said_at
                      from class_of_person m join course c using (course_id) join calendar_feed f on f.person_id = m.person_id
                      left join class_told t on t.person_id = m.person_id and t.session_id = m.session_id
                     where m.person_id = :person and m.ends_at > :after
                     order by m.starts_at desc, m.session_id limit :most) latest
                order by starts_at, session_id
                """)
                .param("person", person.value()).param("after", endsAfter.atOffset(ZoneOffset.UTC)).param("most", most)
                .query((row, n) -> read(row)).list();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(new SessionId(row.getObject("session_id", UUID.class)),
                new What(row.getString("course"), row.getString("title"), row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant(),
                        ZoneId.of(row.getString("zone"))),
                row.getInt("sequence"), row.getTimestamp("said_at").toInstant(),
                row.getTimestamp("cancelled_at") == null ? Standing.TAKES_PLACE : Standing.CANCELLED, row.getTimestamp("closes_at").toInstant());
    }
}

package org.admitone.session.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.admitone.roster.CourseId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What else is held at a time, in the same course or by its teachers.
@Repository
class PostgresBeside {

    /// A session lasts seven days at most, which bounds how far back an overlapping one may begin.
    private static final String BESIDE = """
            with planned as (
                select n::int - 1 as n, starts, ends from unnest(:starts::text[]::timestamptz[], :ends::text[]::timestamptz[]) with ordinality as p (starts, ends, n)),
            teaching as (
                select person_id from enrolment where course_id = :course and role = 'teacher' and suspended_at is null)
            select n, s.session_id, s.title, c.title as course, coalesce(t.names, '') as teachers
              from planned p
              join session s on s.starts_at < p.ends and s.ends_at > p.starts and s.starts_at > p.starts - interval '8 days'
                            and s.cancelled_at is null and s.ended_at is null
                            and s.session_id <> all(:except::uuid[])
              join course c on c.course_id = s.course_id
              left join lateral (
                select string_agg(h.display_name, ', ' order by h.display_name) as names
                  from class_of_person k
                  join enrolment e on e.course_id = k.course_id and e.person_id = k.person_id and e.role = 'teacher'
                  join person h on h.person_id = k.person_id
                 where k.session_id = s.session_id and k.course_id <> :course and k.person_id in (select person_id from teaching)) t on true
             where s.course_id = :course or t.names is not null
             order by n, s.starts_at, s.session_id
            """;

    /// From the teachers of each session to the other classes they are in, and the other sessions of its course.
    private static final String OF_SESSIONS = """
            with mine as (
                select n::int - 1 as n, s.session_id, s.course_id, s.starts_at, s.ends_at
                  from unnest(:sessions::uuid[]) with ordinality as p (session_id, n) join session s using (session_id)
                 where s.cancelled_at is null and s.ended_at is null),
            also as (
                select m.n, o.session_id, t.person_id
                  from mine m
                  join enrolment t on t.course_id = m.course_id and t.role = 'teacher'
                  join class_of_person c on c.session_id = m.session_id and c.person_id = t.person_id
                  join enrolment e on e.person_id = t.person_id and e.role = 'teacher' and e.course_id <> m.course_id
                  join session o on o.course_id = e.course_id and o.starts_at < m.ends_at and o.ends_at > m.starts_at
                  join class_of_person k on k.session_id = o.session_id and k.person_id = t.person_id
                union all
                select m.n, o.session_id, null
                  from mine m
                  join session o on o.course_id = m.course_id and o.session_id <> m.session_id and o.starts_at < m.ends_at and o.ends_at > m.starts_at)
            select a.n, s.session_id, s.title, c.title as course, coalesce(string_agg(h.display_name, ', ' order by h.display_name), '') as teachers
              from also a
              join session s on s.session_id = a.session_id and s.cancelled_at is null and s.ended_at is null
              join course c on c.course_id = s.course_id
              left join person h on h.person_id = a.person_id
             group by a.n, s.session_id, s.title, s.starts_at, c.title
             order by a.n, s.starts_at, s.session_id
            """;

    private final JdbcClient jdbc;

    PostgresBeside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param except not these: they are what is planned
    List<Beside> during(CourseId course, List<Occurrence> planned, Set<SessionId> except) {
        return jdbc.sql(BESIDE).param("course", course.value())
                .param("starts", planned.stream().map(some -> some.startsAt().toString()).toArray(String[]::new), Types.ARRAY)
                .param("except", except.stream().map(SessionId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("ends", planned.stream().map(some -> some.endsAt().toString()).toArray(String[]::new), Types.ARRAY)
                .query(PostgresBeside::read).list();
    }

    /// Of sessions there are, each by its place in the list.
    List<Beside> of(List<SessionId> sessions) {
        return jdbc.sql(OF_SESSIONS).param("sessions", sessions.stream().map(SessionId::value).toArray(UUID[]::new), Types.ARRAY).query(PostgresBeside::read).list();
    }

    private static Beside read(ResultSet row, int number) throws SQLException {
        return new Beside(row.getInt("n"), new SessionId(row.getObject("session_id", UUID.class)), row.getString("title"), row.getString("course"), row.getString("teachers"));
    }
}

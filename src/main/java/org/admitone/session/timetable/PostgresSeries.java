package org.admitone.session.timetable;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.admitone.roster.CourseId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresSeries {

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

    private final JdbcClient jdbc;

    PostgresSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(CourseId course, WeeklyTimetable timetable, Instant at, String by) {
        return jdbc.sql("""
                insert into session_series (course_id, days, every_weeks, first_day, last_day, starts, ends, zone, left_out, made_at, made_by)
                values (:course, :days, :every, :first, :last, :starts, :ends, :zone, :leftOut, :at, :by) returning series_id
                """)
                .param("course", course.value()).param("days", timetable.daysInOrder().stream().map(day -> (short) day.getValue()).toArray(Short[]::new), Types.ARRAY)
                .param("every", timetable.everyWeeks()).param("first", timetable.from()).param("last", timetable.until())
                .param("starts", timetable.start()).param("ends", timetable.end()).param("zone", timetable.zone().getId())
                .param("leftOut", timetable.leftOut().stream().sorted().map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new), Types.ARRAY)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).query(UUID.class).single();
    }

    void belongs(SessionId session, UUID series, LocalDate day) {
        jdbc.sql("update session set series_id = :series, series_day = :day where session_id = :session")
                .param("series", series).param("day", day).param("session", session.value()).update();
    }

    List<Beside> beside(CourseId course, List<Occurrence> planned) {
        return jdbc.sql(BESIDE).param("course", course.value())
                .param("starts", planned.stream().map(some -> some.startsAt().toString()).toArray(String[]::new), Types.ARRAY)
                .param("ends", planned.stream().map(some -> some.endsAt().toString()).toArray(String[]::new), Types.ARRAY)
                .query((row, n) -> new Beside(row.getInt("n"), new SessionId(row.getObject("session_id", UUID.class)), row.getString("title"), row.getString("course"),
                        row.getString("teachers"))).list();
    }
}

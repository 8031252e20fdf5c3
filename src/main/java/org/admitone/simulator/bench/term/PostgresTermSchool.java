package org.admitone.simulator.bench.term;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A school with a term before it: each instructor has a course whose classes are spread over the hours of the week, so that no more are held at
/// the same time than have to be. A quarter of the courses has people in it.
final class PostgresTermSchool implements AutoCloseable {

    private static final int HOURS_A_DAY = 10;
    private static final int HOURS_A_WEEK = 50;

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;

    PostgresTermSchool(TermGround ground) {
        connection = new SingleConnectionDataSource(ground.url(), ground.user(), ground.password(), true);
        jdbc = JdbcClient.create(connection);
    }

    /// @param monday of the first week
    void make(TermSize size, LocalDate monday, Instant now) {
        jdbc.sql("""
                insert into course (code, title, zone, created_at) select 'term-' || i, 'Course of instructor ' || i, 'UTC', :now from generate_series(0, :instructors - 1) i
                """).param("now", Timestamp.from(now)).param("instructors", size.instructors()).update();
        jdbc.sql("""
                with someone as (
                    insert into person (uid, display_name, created_at, updated_at)
                    select 'term-' || i || '-' || n, 'Person ' || n, :now, :now from generate_series(0, :instructors - 1) i cross join generate_series(1, 3) n
                     where i % 4 = 0 returning person_id, uid)
                insert into enrolment (course_id, person_id, role, created_at, updated_at)
                select c.course_id, s.person_id, case when s.uid like '%-1' then 'teacher' else 'learner' end, :now, :now
                  from someone s join course c on c.code = substring(s.uid from '^term-[0-9]+')
                """).param("now", Timestamp.from(now)).param("instructors", size.instructors()).update();
        jdbc.sql("""
                insert into session (course_id, title, starts_at, ends_at, zone, provider, created_at)
                select c.course_id, 'Lesson', h.starts, h.starts + interval '40 minutes', 'UTC', 'zoom', :now
                  from generate_series(0, :instructors - 1) i cross join generate_series(0, :a_week - 1) j cross join generate_series(0, :weeks - 1) w
                  join course c on c.code = 'term-' || i
                 cross join lateral (values ((i * :a_week + j) % :hours)) as slot (n)
                 cross join lateral (values ((:monday::date::timestamp at time zone 'UTC') + make_interval(weeks => w, days => slot.n / :hours_a_day, hours => 8 + slot.n % :hours_a_day))) as h (starts)
                """).param("now", Timestamp.from(now)).param("instructors", size.instructors()).param("a_week", size.sessionsAWeek()).param("weeks", size.weeks())
                .param("hours", HOURS_A_WEEK).param("hours_a_day", HOURS_A_DAY).param("monday", monday).update();
    }

    /// Called off, some whose meeting is there and some whose is not.
    void cancel(int count, Instant now) {
        jdbc.sql("""
                update session set cancelled_at = :now, revision = revision + 1 where session_id in (
                    select session_id from session where cancelled_at is null order by md5(session_id::text) limit :count)
                """).param("now", Timestamp.from(now)).param("count", count).update();
    }

    Set<UUID> sessions(boolean cancelled) {
        return jdbc.sql("select session_id from session where (cancelled_at is not null) = ?").param(cancelled).query(UUID.class).list().stream().collect(Collectors.toSet());
    }

    /// @param made    meetings that are written down
    /// @param waiting people who are to be registered
    /// @param done    plans that have come to their end
    record Standing(int made, int waiting, int done) {}

    Standing standing() {
        return jdbc.sql("""
                select (select count(*) from zoom_meeting where state = 'made') as made, (select count(*) from zoom_registrant where state = 'wanted') as waiting,
                       (select count(*) from zoom_term_plan where state = 'done') as done
                """).query((row, _) -> new Standing(row.getInt("made"), row.getInt("waiting"), row.getInt("done"))).single();
    }

    /// Meetings of sessions that are not wanted and still there, as far as is written down.
    int toRemove() {
        return jdbc.sql("select count(*) from zoom_meeting m join session s using (session_id) where m.state in ('made', 'planned') and s.cancelled_at is not null").query(Integer.class).single();
    }

    /// Registered people by state, for the record.
    List<String> ways() {
        return jdbc.sql("select state || ' ' || count(*) from zoom_registrant group by state order by 1")
                .query((row, _) -> Objects.requireNonNull(row.getString(1))).list();
    }

    @Override
    public void close() {
        connection.destroy();
    }
}

package org.admitone.provider.zoom.terms;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.admitone.roster.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Term plans as staff said them, and how far each has come.
@Component
final class PostgresTermPlans {

    private static final String PLAN = """
            select p.*, array(select c.course_id::text from zoom_term_plan_course c where c.plan_id = p.plan_id order by 1) as courses from zoom_term_plan p
            """;
    /// There, with everybody's way in; a class without people needs none.
    private static final String READY = """
            m.state = 'made' and not exists (select from zoom_registrant r where r.session_id = t.session_id and r.state = 'wanted')
                and (exists (select from zoom_registrant r where r.session_id = t.session_id)
                     or not exists (select from enrolment e where e.course_id = t.course_id and e.suspended_at is null))""";
    private static final int MOST_TROUBLES = 10;

    private final JdbcClient jdbc;

    PostgresTermPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TermPlanId add(Term term, Instant now, String by) {
        UUID id = jdbc.sql("""
                insert into zoom_term_plan (first_day, last_day, all_courses, state, started_at, started_by, changed_at, changed_by)
                values (:first, :last, :all, 'running', :now, :by, :now, :by) returning plan_id
                """).param("first", term.firstDay()).param("last", term.lastDay()).param("all", term.courses().isEmpty())
                .param("now", Timestamp.from(now)).param("by", by).query(UUID.class).single();
        jdbc.sql("insert into zoom_term_plan_course (plan_id, course_id) select :plan, c::uuid from unnest(:courses::text[]) as c")
                .param("plan", id).param("courses", term.courses().stream().map(CourseId::toString).distinct().toArray(String[]::new)).update();
        return new TermPlanId(id);
    }

    Optional<TermPlan> byId(TermPlanId id) {
        return jdbc.sql(PLAN + " where p.plan_id = ?").param(id.value()).query((row, _) -> plan(row)).optional();
    }

    /// As it is once everybody who is changing it has finished; whoever changes it next waits for the end of this transaction.
    Optional<TermPlan> held(TermPlanId id) {
        return jdbc.sql(PLAN + " where p.plan_id = ? for no key update of p").param(id.value()).query((row, _) -> plan(row)).optional();
    }

    /// The latest first.
    List<TermPlan> latest(int most) {
        return jdbc.sql(PLAN + " order by p.plan_id desc limit ?").param(most).query((row, _) -> plan(row)).list();
    }

    /// False where it is in no state that this comes from.
    boolean move(TermPlanId id, List<TermPlan.State> from, TermPlan.State to, Instant now, String by) {
        return jdbc.sql("""
                update zoom_term_plan set state = :to, changed_at = :now, changed_by = :by, revision = revision + 1
                 where plan_id = :plan and state = any (:from::text[])
                """).param("to", code(to)).param("now", Timestamp.from(now)).param("by", by).param("plan", id.value())
                .param("from", from.stream().map(PostgresTermPlans::code).toArray(String[]::new)).update() == 1;
    }

    /// Running plans of which nothing is open any more.
    List<TermPlanId> finished(Instant now) {
        return jdbc.sql("""
                select p.plan_id from zoom_term_plan p where p.state = 'running' and not exists (
                    select from zoom_term_session t left join zoom_meeting m using (session_id)
                     where t.plan_id = p.plan_id and t.wanted and t.closes_at > :now and coalesce(m.state, 'waiting') <> 'made')
                """).param("now", Timestamp.from(now)).query((row, _) -> new TermPlanId(uuid(row, "plan_id"))).list();
    }

    TermProgress progress(TermPlanId id, Instant now) {
        List<TermProgress.Trouble> troubles = jdbc.sql("""
                select x.words, count(*) as sessions
                  from zoom_term_session t join zoom_meeting m using (session_id)
                 cross join lateral (values (case when m.state <> 'made' then m.problem else m.ways_problem end)) as x (words)
                 where t.plan_id = :plan and t.wanted and t.closes_at > :now and x.words is not null
                 group by x.words order by 2 desc, 1 limit :most
                """).param("plan", id.value()).param("now", Timestamp.from(now)).param("most", MOST_TROUBLES)
                .query((row, _) -> new TermProgress.Trouble(row.getString("words"), row.getInt("sessions"))).list();
        return jdbc.sql("""
                select count(*) as sessions, count(*) filter (where m.state = 'made') as made, count(*) filter (where %s) as ready,
                       count(*) filter (where t.closes_at <= :now and coalesce(m.state, 'waiting') <> 'made') as missed
                  from zoom_term_session t left join zoom_meeting m using (session_id) where t.plan_id = :plan and t.wanted
                """.formatted(READY)).param("plan", id.value()).param("now", Timestamp.from(now))
                .query((row, _) -> new TermProgress(row.getInt("sessions"), row.getInt("made"), row.getInt("ready"), row.getInt("missed"), troubles)).single();
    }

    private static TermPlan plan(ResultSet row) throws SQLException {
        Array courses = row.getArray("courses");
        return new TermPlan(new TermPlanId(uuid(row, "plan_id")),
                new Term(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                        Stream.of((String[]) courses.getArray()).map(id -> new CourseId(UUID.fromString(id))).toList()),
                TermPlan.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("started_at").toInstant(), row.getString("started_by"),
                row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"), row.getLong("revision"));
    }

    private static String code(TermPlan.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return java.util.Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}

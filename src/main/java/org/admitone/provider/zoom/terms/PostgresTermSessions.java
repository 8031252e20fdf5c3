package org.admitone.provider.zoom.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.meetings.EarlySessions;
import org.admitone.provider.zoom.terms.Unprepared.Urgency;
import org.admitone.roster.CourseId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads which sessions are to be prepared early, and how many people belong to each.
@Component
final class PostgresTermSessions implements EarlySessions {

    private static final int LAST_HOUR = 23;
    private static final int WRITES_A_DAY = 100;

    private final JdbcClient jdbc;
    private final TermSettings settings;

    PostgresTermSessions(JdbcClient jdbc, TermSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public List<SessionId> due(Instant now, Instant horizon, int most) {
        return jdbc.sql("""
                select session_id from (
                    select distinct t.session_id, t.opens_at from zoom_term_session t left join zoom_meeting m using (session_id)
                     where t.plan_state = 'running' and t.wanted and t.opens_at > :horizon and t.closes_at > :now
                       and (m.session_id is null or m.state in ('waiting', 'removed') or m.state = 'planned' and m.writing_since is null)
                       and coalesce(m.next_try_at <= :now, true)) due
                 order by opens_at, session_id limit :most
                """).param("now", Timestamp.from(now)).param("horizon", Timestamp.from(horizon)).param("most", most)
                .query((row, _) -> new SessionId(uuid(row, "session_id"))).list();
    }

    @Override
    public int left(int written, Instant now) {
        return new Quotas.HostDay(WRITES_A_DAY, settings.kept(), Map.of()).leftForEarly(written, now);
    }

    @Override
    public Instant more(Instant now) {
        Instant today = now.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant();
        return today.plusSeconds(3600L * (now.atZone(ZoneOffset.UTC).getHour() < LAST_HOUR ? LAST_HOUR : LAST_HOUR + 1));
    }

    /// What of a term has no meeting yet, whether a plan says so or not.
    ///
    /// @param hosts any of which may hold those that the pool has not assigned to one
    List<Unprepared> unprepared(Term term, List<HostId> hosts, Instant now, Instant horizon) {
        return jdbc.sql("""
                with people as (
                    select course_id, count(*) as members from enrolment where suspended_at is null group by course_id)
                select s.session_id, s.starts_at - make_interval(mins => s.opens_minutes_before) as opens_at, coalesce(p.members, 0) as members, a.host_id
                  from session s left join people p using (course_id) left join zoom_meeting m using (session_id) left join zoom_host_assignment a using (session_id)
                 where s.provider = 'zoom' and s.cancelled_at is null and coalesce(m.state, 'waiting') <> 'made'
                   and least(s.ended_at, s.ends_at + make_interval(mins => s.closes_minutes_after)) > :now
                   and s.starts_at between (:first::date::timestamp at time zone 'UTC') - interval '1 day' and (:last::date::timestamp at time zone 'UTC') + interval '2 days'
                   and (s.starts_at at time zone s.zone)::date between :first and :last
                   and (:all or s.course_id = any (:courses::text[]::uuid[]))
                """).param("now", Timestamp.from(now)).param("first", term.firstDay()).param("last", term.lastDay())
                .param("all", term.courses().isEmpty()).param("courses", term.courses().stream().map(CourseId::toString).toArray(String[]::new))
                .query((row, _) -> unprepared(row, hosts, horizon)).list();
    }

    Map<SessionId, TermDesk.Named> named(List<SessionId> ids) {
        return jdbc.sql("""
                select s.session_id, s.title, s.starts_at, c.title as course from session s join course c using (course_id) where s.session_id = any (:ids::text[]::uuid[])
                """).param("ids", ids.stream().map(SessionId::toString).toArray(String[]::new))
                .query((row, _) -> Map.entry(new SessionId(uuid(row, "session_id")), new TermDesk.Named(row.getString("title"), row.getString("course"), row.getTimestamp("starts_at").toInstant())))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Unprepared unprepared(ResultSet row, List<HostId> hosts, Instant horizon) throws SQLException {
        Instant opens = row.getTimestamp("opens_at").toInstant();
        String assigned = row.getString("host_id");
        List<HostId> its = assigned != null && hosts.contains(new HostId(assigned)) ? List.of(new HostId(assigned)) : hosts;
        return new Unprepared(new SessionId(uuid(row, "session_id")), opens, opens.isAfter(horizon) ? Urgency.EARLY : Urgency.DUE, its, withSpares(row.getInt("members")));
    }

    /// As many spares as the roll call wants.
    private static int withSpares(int members) {
        return members == 0 ? 0 : members + Math.max(5, Math.ceilDiv(members * 2, 100));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return java.util.Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}

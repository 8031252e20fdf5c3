package org.admitone.provider.zoom.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.terms.Unprepared.Urgency;
import org.admitone.roster.CourseId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a term has to be prepared, and how many people belong to each session.
@Component
final class PostgresTermSessions {

    private final JdbcClient jdbc;
    private final PostgresHolders holders;

    PostgresTermSessions(JdbcClient jdbc, PostgresHolders holders) {
        this.jdbc = jdbc;
        this.holders = holders;
    }

    /// When the hosts are taken.
    Places places(Instant now) {
        return holders.places(now);
    }

    /// What of a term has no meeting yet, whether a plan says so or not.
    ///
    /// @param hosts that are used for classes
    List<Unprepared> unprepared(Term term, List<HostId> hosts, Instant now, Instant horizon) {
        PostgresHolders.ByCourse byCourse = holders.byCourse(hosts);
        return jdbc.sql("""
                with people as (
                    select course_id, count(*) as members from enrolment where suspended_at is null group by course_id)
                select s.session_id, s.course_id, s.starts_at - make_interval(mins => s.opens_minutes_before) as opens_at,
                       s.ends_at + make_interval(mins => s.closes_minutes_after) as closes_at, coalesce(p.members, 0) as members, a.host_id, pin.host_id as pinned, u.why
                  from session s left join people p using (course_id) left join zoom_meeting m using (session_id) left join zoom_host_assignment a using (session_id)
                  left join zoom_host_pin pin using (session_id) left join zoom_host_unfit u using (session_id)
                 where s.provider = 'zoom' and s.cancelled_at is null and coalesce(m.state, 'waiting') <> 'made'
                   and least(s.ended_at, s.ends_at + make_interval(mins => s.closes_minutes_after)) > :now
                   and s.starts_at between (:first::date::timestamp at time zone 'UTC') - interval '1 day' and (:last::date::timestamp at time zone 'UTC') + interval '2 days'
                   and (s.starts_at at time zone s.zone)::date between :first and :last
                   and (:all or s.course_id = any (:courses::text[]::uuid[]))
                """).param("now", Timestamp.from(now)).param("first", term.firstDay()).param("last", term.lastDay())
                .param("all", term.courses().isEmpty()).param("courses", term.courses().stream().map(CourseId::toString).toArray(String[]::new))
                .query((row, _) -> unprepared(row, byCourse, horizon)).list();
    }

    Map<SessionId, TermDesk.Named> named(List<SessionId> ids) {
        return jdbc.sql("""
                select s.session_id, s.title, s.starts_at, c.title as course from session s join course c using (course_id) where s.session_id = any (:ids::text[]::uuid[])
                """).param("ids", ids.stream().map(SessionId::toString).toArray(String[]::new))
                .query((row, _) -> Map.entry(new SessionId(uuid(row, "session_id")), new TermDesk.Named(row.getString("title"), row.getString("course"), row.getTimestamp("starts_at").toInstant())))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Unprepared unprepared(ResultSet row, PostgresHolders.ByCourse hosts, Instant horizon) throws SQLException {
        Instant opens = row.getTimestamp("opens_at").toInstant();
        Instant closes = row.getTimestamp("closes_at").toInstant();
        return new Unprepared(new SessionId(uuid(row, "session_id")), opens, closes, opens.isAfter(horizon) ? Urgency.EARLY : Urgency.DUE,
                holders(row, hosts, new PostgresHolders.Size((int) Math.min(Duration.between(opens, closes).toMinutes(), Integer.MAX_VALUE), row.getInt("members"))), withSpares(row.getInt("members")));
    }

    /// What staff said goes before groups, not before what a host can hold; what the pool found before all. A host that is not used any more is kept for nobody.
    private static Holders holders(ResultSet row, PostgresHolders.ByCourse hosts, PostgresHolders.Size size) throws SQLException {
        String why = row.getString("why");
        if (why != null) {
            return Holders.nobody(why);
        }
        String pinned = row.getString("pinned");
        List<HostId> able = pinned == null ? hosts.able(uuid(row, "course_id"), size) : hosts.among(new HostId(pinned), size);
        return new Holders(Optional.ofNullable(row.getString("host_id")).map(HostId::new).filter(able::contains), able, Optional.empty());
    }

    /// As many spares as the roll call wants.
    private static int withSpares(int members) {
        return members == 0 ? 0 : members + Math.max(5, Math.ceilDiv(members * 2, 100));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return java.util.Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}

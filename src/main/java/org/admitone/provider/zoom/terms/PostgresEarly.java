package org.admitone.provider.zoom.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads which sessions running plans want to have prepared.
@Component
final class PostgresEarly {

    /// Not begun, and not to be waited for.
    private static final String OPEN = """
            (m.session_id is null or m.state in ('waiting', 'removed') or m.state = 'planned' and m.writing_since is null) and coalesce(m.next_try_at <= :now, true)""";

    private final JdbcClient jdbc;

    PostgresEarly(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Another word wherever plans were started, paused, resumed or came to their end; empty where none is running.
    String running() {
        return jdbc.sql("select coalesce(string_agg(plan_id || ' ' || revision, ',' order by plan_id), '') from zoom_term_plan where state = 'running'").query(String.class).single();
    }

    /// @param kept the pool keeps this host for it
    record Open(SessionId session, Optional<HostId> kept) {}

    /// All whose door opens after the horizon, the nearest first. Looks through the whole term.
    List<Open> open(Instant now, Instant horizon) {
        return jdbc.sql("""
                select session_id, host_id from (
                    select distinct t.session_id, t.opens_at, a.host_id
                      from zoom_term_session t left join zoom_meeting m using (session_id) left join zoom_host_assignment a using (session_id)
                     where t.plan_state = 'running' and t.wanted and t.opens_at > :horizon and t.closes_at > :now and %s) open
                 order by opens_at, session_id
                """.formatted(OPEN)).param("now", Timestamp.from(now)).param("horizon", Timestamp.from(horizon))
                .query((row, _) -> new Open(id(row), Optional.ofNullable(row.getString("host_id")).map(HostId::new))).list();
    }

    /// Of these whichever are open still and have their host among those that may write, or another place there that nobody holds then and that is large enough for them.
    /// Whether its groups may hold them is seen when it is chosen.
    List<SessionId> feasible(List<SessionId> sessions, Instant now, Set<HostId> mayWrite) {
        return jdbc.sql("""
                select c.session_id
                  from unnest(:sessions::text[]::uuid[]) with ordinality as c (session_id, place) join session s using (session_id)
                  left join zoom_meeting m using (session_id) left join zoom_host_assignment a using (session_id)
                 cross join lateral (values (tstzrange(s.starts_at - make_interval(mins => s.opens_minutes_before), s.ends_at + make_interval(mins => s.closes_minutes_after)))) as door (hours)
                 cross join lateral (select count(*) as people from enrolment e where e.course_id = s.course_id and e.suspended_at is null) as class
                 where exists (select from zoom_term_session t where t.session_id = s.session_id and t.plan_state = 'running' and t.wanted and t.closes_at > :now) and %s
                   and (m.state = 'planned' or a.host_id is null or a.host_id = any (:hosts::text[]) or exists (
                        select p.host_id, p.host_slot from zoom_host_place p join zoom_host_able h using (host_id)
                         where host_id = any (:hosts::text[]) and h.registers and h.minutes >= extract(epoch from upper(door.hours) - lower(door.hours)) / 60 and h.people >= class.people
                        except select host_id, host_slot from zoom_meeting o where o.state in ('planned', 'made') and o.closed_at is null and o.held && door.hours
                        except select host_id, host_slot from zoom_host_assignment o where o.held && door.hours))
                 order by c.place
                """.formatted(OPEN)).param("sessions", sessions.stream().map(SessionId::toString).toArray(String[]::new)).param("now", Timestamp.from(now))
                .param("hosts", mayWrite.stream().map(HostId::value).toArray(String[]::new)).query((row, _) -> id(row)).list();
    }

    private static SessionId id(ResultSet row) throws SQLException {
        return new SessionId(Objects.requireNonNull(row.getObject("session_id", UUID.class)));
    }
}

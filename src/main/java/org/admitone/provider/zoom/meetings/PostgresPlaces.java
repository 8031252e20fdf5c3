package org.admitone.provider.zoom.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.admitone.provider.zoom.HostId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which host holds which meeting. That no host holds more at a time than it can is kept by an exclusion constraint, whoever chooses.
@Component
final class PostgresPlaces {

    private final JdbcClient jdbc;

    PostgresPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the pool keeps for it, else a place that is kept for nobody, of a host that may hold it: of the one that may still write most today, and of these of the one
    /// with the fewest meetings on that day (UTC, as Zoom counts). Of hosts that plans have more days' work for than for others, those are chosen last, whatever is kept.
    Optional<Place> free(PlannedSession session, List<ZoomHouse.Host> hosts) {
        return jdbc.sql("""
                with theirs as (
                    select g.* from zoom_host_group g where g.group_id in (
                        select c.group_id from zoom_host_group_course c where c.course_id = :course
                        union select t.group_id from zoom_host_group_teacher t join enrolment e on e.person_id = t.person_id and e.role = 'teacher' and e.course_id = :course)),
                taken as materialized (
                    select m.host_id, m.host_slot from zoom_meeting m
                     where m.session_id <> :session and m.state in ('planned', 'made') and m.closed_at is null and m.held && tstzrange(:from, :to)
                    union select a.host_id, a.host_slot from zoom_host_assignment a where a.session_id <> :session and a.held && tstzrange(:from, :to)),
                that_day as materialized (
                    select m.host_id, count(*) as meetings from zoom_meeting m
                     where m.state in ('planned', 'made') and m.closed_at is null
                       and m.held && tstzrange(date_trunc('day', :from::timestamptz, 'UTC'), date_trunc('day', :from::timestamptz, 'UTC') + interval '1 day')
                     group by m.host_id)
                select h.host_id, slot
                  from unnest(:hosts::text[], :capacities::int[], :left::int[], :loads::int[]) as h (host_id, capacity, writes_left, load) cross join generate_series(1, h.capacity) as slot
                 cross join lateral (select exists (select from zoom_host_assignment a where a.session_id = :session and a.host_id = h.host_id and a.host_slot = slot) as it) as kept
                  left join that_day using (host_id)
                 where not exists (select from taken where (taken.host_id, taken.host_slot) = (h.host_id, slot))
                   and not exists (select from zoom_host_pin p where p.session_id = :session and p.host_id <> h.host_id)
                   and not exists (select from zoom_host z where z.host_id = h.host_id and not exists (select from zoom_host_pin p where p.session_id = :session)
                          and not case when z.group_id is null then not exists (select from theirs where not common)
                                       else z.group_id in (select group_id from theirs) end)
                   and not exists (select from zoom_host_able z where z.host_id = h.host_id
                          and (not z.registers or z.minutes < extract(epoch from :to::timestamptz - :from::timestamptz) / 60
                               or z.people < (select count(*) from enrolment e where e.course_id = :course and e.suspended_at is null)))
                 order by (h.load + :day - case when kept.it then 1 else 0 end) / :day, kept.it desc, h.writes_left desc,
                          coalesce(that_day.meetings, 0),
                          h.host_id, slot limit 1
                """)
                .param("hosts", hosts.stream().map(host -> host.id().value()).toArray(String[]::new))
                .param("capacities", hosts.stream().map(ZoomHouse.Host::capacity).toArray(Integer[]::new))
                .param("left", hosts.stream().map(ZoomHouse.Host::left).toArray(Integer[]::new))
                .param("loads", hosts.stream().map(ZoomHouse.Host::load).toArray(Integer[]::new)).param("day", HostBudget.PER_DAY)
                .param("session", session.plan().session().value()).param("course", session.course().value())
                .param("from", from(session)).param("to", to(session))
                .query((row, _) -> new Place(new HostId(row.getString("host_id")), row.getInt("slot"))).optional();
    }

    /// False where somebody else took the place meanwhile. Nothing has been asked of Zoom yet.
    boolean take(PlannedSession session, Place place, Instant now) {
        try {
            return jdbc.sql("""
                    insert into zoom_meeting (session_id, state, host_id, host_slot, held, created_at)
                    values (:session, 'planned', :host, :slot, tstzrange(:from, :to), :now)
                    on conflict (session_id) do update set state = 'planned', host_id = excluded.host_id, host_slot = excluded.host_slot,
                        held = excluded.held, closed_at = null, differences = '{}', problem = null, tries = 0,
                        next_try_at = null, ways_next_at = null, ways_look_at = null, ways_problem = null
                      where zoom_meeting.state in ('waiting', 'removed')
                    """)
                    .param("session", session.plan().session().value()).param("host", place.host().value()).param("slot", place.slot())
                    .param("from", from(session)).param("to", to(session)).param("now", Timestamp.from(now)).update() == 1;
        } catch (DataIntegrityViolationException takenMeanwhile) {
            return false;
        }
    }

    /// The meeting's host is needed at the session's hours as they are now, on this place, also where the class had been over. False where it is not free then.
    boolean move(PlannedSession session, Place place) {
        try {
            return jdbc.sql("""
                    update zoom_meeting set held = tstzrange(:from, :to), host_slot = :slot, closed_at = null
                     where session_id = :session and state = 'made' and host_id = :host
                    """)
                    .param("session", session.plan().session().value()).param("host", place.host().value()).param("slot", place.slot())
                    .param("from", from(session)).param("to", to(session)).update() == 1;
        } catch (DataIntegrityViolationException notFree) {
            return false;
        }
    }

    /// Whether the pool keeps another host for it: its own is gone, or staff want another.
    ///
    /// @param mayTakeOver hosts that a meeting which staff let go may be made on now, where nothing else is made in its place any more
    boolean isElsewhere(PlannedSession session, HostId host, Set<HostId> mayTakeOver) {
        return jdbc.sql("""
                select exists (select from zoom_host_assignment a join zoom_host h on h.host_id = :host
                                where a.session_id = :session and a.host_id <> h.host_id
                                  and (not h.licensed or not h.usable
                                       or a.host_id = any (:others::text[]) and exists (select from zoom_host_let_go l where (l.session_id, l.host_id) = (a.session_id, h.host_id))
                                          and not exists (select from zoom_meeting m where (m.host_id, m.host_slot) = (a.host_id, a.host_slot) and m.state in ('planned', 'made')
                                                                                       and m.closed_at is null and m.held && tstzrange(:from, :to))
                                       or exists (select from zoom_meeting m where m.session_id = a.session_id and m.host_slot > coalesce(h.capacity_set, h.capacity))
                                       or exists (select from zoom_host_pin p where p.session_id = a.session_id and p.host_id = a.host_id)))
                """).param("session", session.plan().session().value()).param("host", host.value())
                .param("others", mayTakeOver.stream().map(HostId::value).toArray(String[]::new)).param("from", from(session)).param("to", to(session)).query(Boolean.class).single();
    }

    /// Whether what is made in the place that is kept for it has been let go and is on its way to another host. Where its own host has failed, that is not waited for.
    boolean isBeingVacated(PlannedSession session) {
        return jdbc.sql("""
                select exists (select from zoom_host_assignment a join zoom_meeting m on (m.host_id, m.host_slot) = (a.host_id, a.host_slot)
                                 join zoom_host_let_go l on (l.session_id, l.host_id) = (m.session_id, m.host_id)
                                 join zoom_host_assignment next on next.session_id = m.session_id and next.host_id <> m.host_id
                                where a.session_id = :session and m.session_id <> a.session_id and m.state = 'made' and m.closed_at is null and m.held && tstzrange(:from, :to)
                                  and not exists (select from zoom_meeting was join zoom_host h using (host_id) where was.session_id = a.session_id and not (h.licensed and h.usable)))
                """).param("session", session.plan().session().value()).param("from", from(session)).param("to", to(session)).query(Boolean.class).single();
    }

    /// Nobody is led to a meeting that is not there any more.
    boolean nobodyHasAWay(PlannedSession session) {
        return jdbc.sql("select not exists (select from zoom_way_given where session_id = ?)").param(session.plan().session().value()).query(Boolean.class).single();
    }

    /// No host can take it; to be tried again. Why the last one could not is kept.
    void hostless(PlannedSession session, String problem, Instant now, Instant next) {
        jdbc.sql("""
                insert into zoom_meeting (session_id, state, problem, next_try_at, created_at) values (:session, 'waiting', :problem, :next, :now)
                on conflict (session_id) do update set state = 'waiting', next_try_at = excluded.next_try_at, passed_over = '{}',
                    problem = case when zoom_meeting.passed_over = '{}' then excluded.problem else zoom_meeting.problem end
                  where zoom_meeting.state in ('waiting', 'removed')
                """)
                .param("session", session.plan().session().value()).param("problem", problem)
                .param("next", Timestamp.from(next)).param("now", Timestamp.from(now)).update();
    }

    private static Timestamp from(PlannedSession session) {
        return Timestamp.from(session.hours().opensAt());
    }

    private static Timestamp to(PlannedSession session) {
        return Timestamp.from(session.hours().plannedToCloseAt());
    }
}

package org.admitone.provider.zoom.pool;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.plan.Assignment;
import org.admitone.provider.zoom.pool.plan.Demand;
import org.admitone.provider.zoom.pool.plan.Moves;
import org.admitone.provider.zoom.pool.plan.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes down which host is kept for which session, and which session has none. Only what has changed is written.
@Component
final class PostgresAssignments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    PostgresAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID session, String host, int slot, Instant from, Instant to, boolean pinned) {}

    /// What is over stays written down, as long as nobody's door, which has opened already, needs the place since before the other's closed.
    ///
    /// @param rows of all coming sessions that have a host
    void write(List<Row> rows, Instant now) {
        jdbc.sql("create temporary table if not exists zoom_pool_wanted (session_id uuid, host_id text, host_slot int, held tstzrange, pinned boolean) on commit delete rows").update();
        jdbc.sql("delete from zoom_pool_wanted").update();
        jdbc.sql("""
                insert into zoom_pool_wanted select session::uuid, host, slot, tstzrange(held_from::timestamptz, held_to::timestamptz), pinned
                  from unnest(:sessions::text[], :hosts::text[], :slots::int[], :froms::text[], :tos::text[], :pinned::boolean[])
                       as u (session, host, slot, held_from, held_to, pinned)
                """)
                .param("sessions", rows.stream().map(row -> row.session.toString()).toArray(String[]::new)).param("hosts", rows.stream().map(Row::host).toArray(String[]::new))
                .param("slots", rows.stream().map(Row::slot).toArray(Integer[]::new)).param("froms", rows.stream().map(row -> row.from.toString()).toArray(String[]::new))
                .param("tos", rows.stream().map(row -> row.to.toString()).toArray(String[]::new)).param("pinned", rows.stream().map(Row::pinned).toArray(Boolean[]::new)).update();
        jdbc.sql("""
                delete from zoom_host_assignment a
                 where (upper(held) > :now or exists (select from zoom_pool_wanted w where w.host_id = a.host_id and w.host_slot = a.host_slot and w.held && a.held))
                   and not exists (select from zoom_pool_wanted w where (w.session_id, w.host_id, w.host_slot, w.held) = (a.session_id, a.host_id, a.host_slot, a.held))
                """).param("now", Timestamp.from(now)).update();
        jdbc.sql("""
                insert into zoom_host_assignment (session_id, host_id, host_slot, held, pinned, made_at) select session_id, host_id, host_slot, held, pinned, :now from zoom_pool_wanted
                on conflict (session_id) do update set pinned = excluded.pinned, host_id = excluded.host_id, host_slot = excluded.host_slot, held = excluded.held
                  where (zoom_host_assignment.pinned, zoom_host_assignment.host_id, zoom_host_assignment.host_slot, zoom_host_assignment.held)
                        is distinct from (excluded.pinned, excluded.host_id, excluded.host_slot, excluded.held)
                """).param("now", Timestamp.from(now)).update();
    }

    /// Sessions that wait for a host and have just got one need not wait any longer; meetings whose host is not theirs any more are to be seen to,
    /// once the door is open only as long as nobody has a way into them.
    void tellThePlanning(Instant now) {
        jdbc.sql("""
                update zoom_meeting m set next_try_at = :now from zoom_host_assignment a
                 where a.session_id = m.session_id and m.state = 'waiting' and m.next_try_at > :now and a.made_at = :now
                """).param("now", Timestamp.from(now)).update();
        jdbc.sql("""
                update zoom_meeting m set reflects = 0 from zoom_host_assignment a
                 where a.session_id = m.session_id and m.state = 'made' and m.closed_at is null and a.host_id <> m.host_id and m.reflects <> 0
                   and (lower(a.held) > :now or not exists (select from zoom_way_given g where g.session_id = m.session_id))
                   and not exists (select from zoom_host_let_go l join zoom_meeting o on (o.host_id, o.host_slot) = (a.host_id, a.host_slot) join zoom_host h on h.host_id = m.host_id
                                    where (l.session_id, l.host_id) = (m.session_id, m.host_id) and h.licensed and h.usable
                                      and o.state in ('planned', 'made') and o.closed_at is null and o.held && m.held)
                """).param("now", Timestamp.from(now)).update();
    }

    /// Where changes since have made meetings that were let go wait for each other, all of these stay where they are made. The next planning takes it so.
    void keepStuck() {
        List<Moves.Move> moves = jdbc.sql("""
                select session_id, m.host_id, m.host_slot, lower(m.held) as opens_at, upper(m.held) as closes_at, a.host_id as next_host, a.host_slot as next_slot
                  from zoom_host_let_go l join zoom_meeting m using (session_id, host_id) join zoom_host_assignment a using (session_id)
                 where m.state = 'made' and m.closed_at is null and a.host_id <> m.host_id
                """).query((row, _) -> new Moves.Move(Objects.requireNonNull(row.getObject("session_id", UUID.class)), Objects.requireNonNull(row.getTimestamp("opens_at")).toInstant(),
                Objects.requireNonNull(row.getTimestamp("closes_at")).toInstant(), new Assignment.Seat(new HostId(row.getString("host_id")), row.getInt("host_slot")),
                new Assignment.Seat(new HostId(row.getString("next_host")), row.getInt("next_slot")))).list();
        jdbc.sql("delete from zoom_host_let_go where session_id = any (:sessions::text[]::uuid[])")
                .param("sessions", Moves.stuck(moves).stream().map(UUID::toString).toArray(String[]::new)).update();
    }

    /// Meetings that are made may be made anew on another host. Those that are being made at this moment are not among them.
    void letGo(Set<UUID> sessions, Instant now) {
        jdbc.sql("""
                insert into zoom_host_let_go (session_id, host_id, let_go_at) select session_id, host_id, :now from zoom_meeting
                 where state = 'made' and closed_at is null and session_id = any (:sessions::text[]::uuid[])
                on conflict (session_id) do update set host_id = excluded.host_id, let_go_at = excluded.let_go_at
                """).param("sessions", sessions.stream().map(UUID::toString).toArray(String[]::new)).param("now", Timestamp.from(now)).update();
    }

    /// Whose meeting is made elsewhere by now, or stays after all since its door opens soon.
    void forgetLetGo(Instant now) {
        jdbc.sql("""
                delete from zoom_host_let_go g where not exists (
                    select from zoom_meeting m join zoom_host_assignment a using (session_id) join session s using (session_id)
                     where m.session_id = g.session_id and m.host_id = g.host_id and m.state = 'made' and m.closed_at is null and a.host_id <> m.host_id
                       and s.starts_at - make_interval(mins => s.opens_minutes_before) > :moves)
                """).param("moves", Timestamp.from(now.plus(PostgresPool.STAYS_BEFORE))).update();
    }

    void unfit(Map<UUID, Why> unfit, Instant now) {
        String[] sessions = unfit.keySet().stream().map(UUID::toString).toArray(String[]::new);
        jdbc.sql("delete from zoom_host_unfit where not session_id = any (:sessions::text[]::uuid[])").param("sessions", sessions).update();
        jdbc.sql("""
                insert into zoom_host_unfit (session_id, why, detail, since) select session::uuid, why, detail::jsonb, :now
                  from unnest(:sessions::text[], :whys::text[], :details::text[]) as u (session, why, detail)
                on conflict (session_id) do update set why = excluded.why, detail = excluded.detail
                """).param("sessions", sessions).param("whys", unfit.values().stream().map(WhyWords::code).toArray(String[]::new))
                .param("details", unfit.values().stream().map(why -> JSON.writeValueAsString(WhyWords.detail(why))).toArray(String[]::new))
                .param("now", Timestamp.from(now)).update();
    }

    void planned(String seen, Demand demand, int moved, Instant now) {
        jdbc.sql("""
                update zoom_pool set seen = :seen, planned_at = :now, licences = :licences, lower_bound = :bound, missing = :missing, peak = :peak, peak_from = :from,
                                     peak_to = :to, moved = :moved
                """).param("seen", seen).param("now", Timestamp.from(now)).param("licences", demand.licences()).param("bound", demand.lowerBound())
                .param("missing", demand.missing()).param("peak", demand.peak().sessions()).param("from", Timestamp.from(demand.peak().from()))
                .param("to", Timestamp.from(demand.peak().to())).param("moved", moved).update();
    }
}

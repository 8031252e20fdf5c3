package org.admitone.provider.zoom.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.pool.plan.Asks;
import org.admitone.provider.zoom.pool.plan.PoolHost;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what the pool is planned from.
@Component
final class PostgresPool {

    /// After it a host on which Zoom would not make the meeting may be tried again.
    private static final Duration FAILED_FOR = Duration.ofHours(2);

    /// So long before the door opens a meeting that was let go and is still where it was stays there.
    static final Duration STAYS_BEFORE = Duration.ofHours(2);

    private static final String COMING = """
            coming as (
                select s.*, s.starts_at - make_interval(mins => s.opens_minutes_before) as opens_at,
                       s.ends_at + make_interval(mins => s.closes_minutes_after) as closes_at
                  from session s
                 where s.provider = 'zoom' and s.cancelled_at is null and s.ended_at is null and s.ends_at > :now::timestamptz - interval '1 day')
            """;

    private final JdbcClient jdbc;

    PostgresPool(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One node at a time, until its transaction ends.
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('zoom pool', 71))").query(Boolean.class).single();
    }

    /// One node at a time, until its transaction ends; whoever holds it is waited for.
    void await() {
        boolean unused = jdbc.sql("select pg_advisory_xact_lock(hashtextextended('zoom pool', 71))").query((_, _) -> true).single();
    }

    /// Sessions whose meetings are being made at this moment, or have been let go and have not moved yet.
    Set<UUID> underWay() {
        return Set.copyOf(jdbc.sql("""
                select session_id from zoom_meeting where state = 'planned'
                union select session_id from zoom_host_let_go join zoom_meeting m using (session_id, host_id) where m.state = 'made' and m.closed_at is null
                """).query(UUID.class).list());
    }

    /// Another word wherever anything has changed that the assignment hangs on. It is asked for every second, of terms with tens of thousands of sessions: rows are
    /// hashed as they are. While meetings wait to be made elsewhere, each day is another word, since hosts may write again then. A meeting made just where its host is kept changes nothing; a term's would have all of it planned anew for each of them.
    String seen(PoolSettings settings, Instant now) {
        return jdbc.sql("with " + COMING + """
                select md5(concat_ws('|', :settings::text,
                    (select concat_ws(' ', count(*), bit_xor(hash_record_extended(row(session_id, revision), 0))) from coming where closes_at > :now),
                    (select string_agg(row(host_id, licensed, usable, capacity, capacity_set, people, minutes, kind, group_id)::text, ';' order by host_id) from zoom_host),
                    (select string_agg(concat_ws(',', group_id, common), ';' order by group_id) from zoom_host_group),
                    (select string_agg(concat_ws(',', course_id, group_id), ';' order by course_id) from zoom_host_group_course),
                    (select string_agg(concat_ws(',', person_id, group_id), ';' order by person_id) from zoom_host_group_teacher),
                    (select string_agg(concat_ws(',', session_id, host_id), ';' order by session_id) from zoom_host_pin),
                    (select string_agg(concat_ws(',', session_id, host_id), ';' order by session_id, host_id) from zoom_host_failed where failed_at > :tried),
                    (select concat_ws(' ', count(*), bit_xor(hash_record_extended(row(m.session_id, m.host_id, m.host_slot, m.held), 0)))
                       from zoom_meeting m left join zoom_host_assignment a on (a.session_id, a.host_id, a.host_slot) = (m.session_id, m.host_id, m.host_slot) and a.held @> m.held
                      where m.state in ('planned', 'made') and m.closed_at is null and a.session_id is null),
                    (select concat_ws(' ', count(*), bit_xor(hash_record_extended(row(session_id, host_id, host_slot, held), 0)))
                       from zoom_host_assignment where upper(held) > :now),
                    (select count(*) || ' ' || max(updated_at) from enrolment),
                    (select :day::text || string_agg(concat_ws(',', session_id, host_id), ';' order by session_id) from zoom_host_let_go join coming using (session_id)
                      where opens_at > :moves having count(*) > 0),
                    (select plan from zoom_account)))
                """).param("settings", settings.toString()).param("now", Timestamp.from(now)).param("tried", Timestamp.from(now.minus(FAILED_FOR)))
                .param("day", LocalDate.ofInstant(now, ZoneOffset.UTC).toString()).param("moves", Timestamp.from(now.plus(STAYS_BEFORE))).query(String.class).single();
    }

    Optional<String> seenBefore() {
        return jdbc.sql("select seen from zoom_pool where seen is not null").query(String.class).optional();
    }

    /// Those that staff chose and that have a licence.
    List<PoolHost> hosts() {
        return jdbc.sql("select * from zoom_host_able where in_use order by host_id").query((row, _) -> new PoolHost(new HostId(row.getString("host_id")), row.getInt("capacity"),
                        row.getBoolean("registers") ? PoolHost.Licence.PAID : PoolHost.Licence.UNPAID, row.getInt("people"), row.getInt("minutes"),
                        Optional.ofNullable(row.getObject("group_id", UUID.class)))).list();
    }

    List<PooledSession> sessions(Instant now) {
        return sessions(null, now);
    }

    /// Empty where it asks nothing of the pool: not held in Zoom, cancelled, over.
    Optional<PooledSession> session(SessionId id, Instant now) {
        return sessions(id, now).stream().findFirst();
    }

    private List<PooledSession> sessions(@Nullable SessionId only, Instant now) {
        return jdbc.sql("with " + COMING + """
                , people as (select course_id, count(*) as people from enrolment where suspended_at is null group by course_id),
                owners as (
                    select course_id, group_id from zoom_host_group_course
                    union select e.course_id, t.group_id from zoom_host_group_teacher t join enrolment e on e.person_id = t.person_id and e.role = 'teacher'),
                groups as (select course_id, array_agg(group_id::text) as groups, bool_and(g.common) as common from owners join zoom_host_group g using (group_id) group by course_id),
                failed as (select session_id, array_agg(host_id) as hosts from zoom_host_failed where failed_at > :tried group by session_id)
                select c.session_id, c.opens_at, c.closes_at, coalesce(p.people, 1) as people, coalesce(g.groups, '{}') as groups, coalesce(g.common, true) as common,
                       coalesce(f.hosts, '{}') as failed, pin.host_id as pinned,
                       m.host_id as meeting_host, m.host_slot as meeting_slot, lower(m.held) as meeting_from, upper(m.held) as meeting_to,
                       a.host_id as assigned_host, a.host_slot as assigned_slot, lower(a.held) as assigned_from, upper(a.held) as assigned_to
                  from coming c left join people p using (course_id) left join groups g using (course_id) left join failed f using (session_id)
                  left join zoom_host_pin pin using (session_id) left join zoom_host_assignment a using (session_id)
                  left join zoom_meeting m on m.session_id = c.session_id and m.state in ('planned', 'made') and m.closed_at is null
                       and not exists (select from zoom_host_let_go l where (l.session_id, l.host_id) = (m.session_id, m.host_id) and c.opens_at > :moves)
                 where c.closes_at > :now and (cast(:only as uuid) is null or c.session_id = :only) order by c.session_id
                """).param("only", only == null ? null : only.value(), Types.OTHER).param("now", Timestamp.from(now)).param("tried", Timestamp.from(now.minus(FAILED_FOR)))
                .param("moves", Timestamp.from(now.plus(STAYS_BEFORE))).query((row, _) -> session(row)).list();
    }

    private static PooledSession session(ResultSet row) throws SQLException {
        Instant opens = at(row, "opens_at");
        Instant closes = at(row, "closes_at");
        Set<UUID> groups = strings(row, "groups").map(UUID::fromString).collect(Collectors.toSet());
        Asks asks = new Asks((int) Math.min(Duration.between(opens, closes).toMinutes(), Integer.MAX_VALUE), row.getInt("people"), Asks.Ways.PERSONAL, groups,
                row.getBoolean("common") ? Asks.Common.ALSO : Asks.Common.NEVER, strings(row, "failed").map(HostId::new).collect(Collectors.toSet()),
                Optional.ofNullable(row.getString("pinned")).map(HostId::new));
        return new PooledSession(Objects.requireNonNull(row.getObject("session_id", UUID.class)), opens, closes, asks, kept(row, "meeting"), kept(row, "assigned"));
    }

    private static java.util.stream.Stream<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }

    private static Optional<PooledSession.Kept> kept(ResultSet row, String of) throws SQLException {
        @Nullable String host = row.getString(of + "_host");
        return host == null ? Optional.empty()
                : Optional.of(new PooledSession.Kept(new HostId(host), row.getInt(of + "_slot"), at(row, of + "_from"), at(row, of + "_to")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }
}

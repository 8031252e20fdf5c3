package org.admitone.provider.zoom.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.admitone.platform.Cursor;
import org.admitone.platform.Slice;
import org.admitone.provider.zoom.HostId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the pool has worked out. What is not held in Zoom any more, or is over, is left out also before the next planning.
@Component
final class PostgresPoolView {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SESSION = """
            s.session_id, s.code, s.title, c.code as course, c.title as course_title, s.starts_at, s.ends_at, s.starts_at - make_interval(mins => s.opens_minutes_before) as opens_at
            """;
    private static final String COMING = """
             s.provider = 'zoom' and s.cancelled_at is null and s.ended_at is null and s.ends_at + make_interval(mins => s.closes_minutes_after) > :now
            """;
    private static final String BEHIND = """
             (:start or (s.starts_at, s.session_id) > (cast(:key as timestamptz), :id)) and (cast(:course as text) is null or c.code = :course)
             and (cast(:session as uuid) is null or s.session_id = :session)
            """;

    /// Whose meeting stays where it is has a host, though not the one that it is pinned to.
    private static final String STAYS = "exists (select from zoom_host_assignment a where a.session_id = u.session_id)";
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final PoolSettings settings;

    PostgresPoolView(JdbcClient jdbc, PoolSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    PoolStanding standing(Instant now) {
        return jdbc.sql("""
                select p.*, (select count(*) from zoom_host where licensed and usable) as owned,
                       (select count(*) from zoom_host_assignment a join session s using (session_id) where""" + COMING + """
                       ) as assigned, (select count(distinct (a.host_id)) from zoom_host_assignment a join session s using (session_id) where""" + COMING + """
                       ) as used, (select count(*) from zoom_host_unfit u join session s using (session_id) where""" + COMING + " and not " + STAYS + """
                       ) as without_host
                  from zoom_pool p
                """).param("now", Timestamp.from(now)).query((row, _) -> standing(row)).single();
    }

    private static PoolStanding standing(ResultSet row) throws SQLException {
        int peak = row.getInt("peak");
        return new PoolStanding(time(row, "planned_at"), row.getInt("licences"), row.getInt("lower_bound"), row.getInt("missing"), row.getInt("owned"), row.getInt("used"), row.getInt("assigned"),
                row.getInt("without_host"), peak == 0 ? Optional.empty() : Optional.of(new PoolStanding.Peak(peak, at(row, "peak_from"), at(row, "peak_to"))));
    }

    /// Sessions that take a host at this moment.
    List<PoolSession> at(Instant moment, int most) {
        return jdbc.sql("select " + SESSION + """
                  from session s join course c using (course_id)
                 where s.provider = 'zoom' and s.cancelled_at is null and s.ended_at is null
                   and s.starts_at - make_interval(mins => s.opens_minutes_before, secs => :setUp) <= :at
                   and s.ends_at + make_interval(mins => s.closes_minutes_after, secs => :overrun) > :at
                 order by s.starts_at, c.title, s.session_id limit :most
                """).param("setUp", settings.setUp().toSeconds()).param("overrun", settings.overrun().toSeconds()).param("at", Timestamp.from(moment)).param("most", most)
                .query((row, _) -> session(row)).list();
    }

    Optional<HostedSession> hosted(SessionId session, Instant now) {
        return hosted(new HostedFilter(null, null, null, null), Slice.first(1), now, session).stream().findFirst();
    }

    List<HostedSession> hosted(HostedFilter filter, Slice slice, Instant now) {
        return hosted(filter, slice, now, null);
    }

    private List<HostedSession> hosted(HostedFilter filter, Slice slice, Instant now, @Nullable SessionId session) {
        return behind(jdbc.sql("select " + SESSION + """
                     , a.host_id, coalesce(h.display_name, a.host_id) as host_name, lower(a.held) as held_from, upper(a.held) as held_to, a.pinned,
                       exists (select from zoom_meeting m where m.session_id = s.session_id and m.state = 'made') as made
                  from zoom_host_assignment a join session s using (session_id) join course c using (course_id) left join zoom_host h using (host_id)
                 where""" + COMING + " and" + BEHIND + """
                   and coalesce(upper(a.held) > cast(:from as timestamptz), true) and coalesce(lower(a.held) < cast(:until as timestamptz), true) and (cast(:host as text) is null or a.host_id = :host)
                 order by s.starts_at, s.session_id limit :limit
                """), filter.course(), session, slice, now).param("from", moment(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", moment(filter.until()), Types.TIMESTAMP_WITH_TIMEZONE).param("host", filter.host(), Types.VARCHAR).query((row, _) -> hosted(row)).list();
    }

    private static HostedSession hosted(ResultSet row) throws SQLException {
        return new HostedSession(session(row), new HostId(row.getString("host_id")), row.getString("host_name"), at(row, "held_from"), at(row, "held_to"),
                row.getBoolean("pinned") ? HostedSession.ChosenBy.STAFF : HostedSession.ChosenBy.POOL,
                row.getBoolean("made") ? HostedSession.Meeting.MADE : HostedSession.Meeting.TO_COME);
    }

    Optional<SessionWithoutHost> without(SessionId session, Instant now) {
        return without(null, session, Slice.first(1), now).stream().findFirst();
    }

    List<SessionWithoutHost> without(@Nullable String course, Slice slice, Instant now) {
        return without(course, null, slice, now);
    }

    private List<SessionWithoutHost> without(@Nullable String course, @Nullable SessionId session, Slice slice, Instant now) {
        return behind(jdbc.sql("select " + SESSION + """
                     , u.why, u.detail, u.since, """ + STAYS + """
                     as stays from zoom_host_unfit u join session s using (session_id) join course c using (course_id)
                 where""" + COMING + " and" + BEHIND + " order by s.starts_at, s.session_id limit :limit"), course, session, slice, now)
                .query((row, _) -> new SessionWithoutHost(session(row), WhyWords.of(row.getString("why"), detail(row)), at(row, "since"),
                        row.getBoolean("stays") ? SessionWithoutHost.Meanwhile.STAYS_ELSEWHERE : SessionWithoutHost.Meanwhile.NOWHERE)).list();
    }

    private static JdbcClient.StatementSpec behind(JdbcClient.StatementSpec list, @Nullable String course, @Nullable SessionId session, Slice slice, Instant now) {
        return list.param("now", Timestamp.from(now)).param("start", slice.fromTheStart()).param("id", slice.afterId())
                .param("key", moment(slice.fromTheStart() ? null : startIn(slice.afterKey())), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("session", session == null ? null : session.value(), Types.OTHER).param("course", course, Types.VARCHAR).param("limit", slice.size() + 1);
    }

    private static Map<String, Object> detail(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("detail"), new TypeReference<>() {});
    }

    private static PoolSession session(ResultSet row) throws SQLException {
        return new PoolSession(new SessionId(Objects.requireNonNull(row.getObject("session_id", UUID.class))), row.getString("code"), row.getString("title"),
                row.getString("course"), row.getString("course_title"), at(row, "starts_at"), at(row, "ends_at"), at(row, "opens_at"));
    }

    private static Instant startIn(String key) {
        try {
            return Instant.parse(key);
        } catch (DateTimeParseException notOurs) {
            throw Cursor.foreign();
        }
    }

    /// As far as the database's time goes.
    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : (at.isBefore(EARLIEST) ? EARLIEST : at.isAfter(LATEST) ? LATEST : at).atOffset(ZoneOffset.UTC);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return time(row, column).orElseThrow();
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}

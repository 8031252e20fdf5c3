package org.admitone.provider.zoom.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.meetings.PlannedSession.Wanted;
import org.admitone.roster.CourseId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what there is to do for meetings. What is done is written by [PostgresMeetingBook].
@Component
final class PostgresMeetings {

    private final JdbcClient jdbc;

    PostgresMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param lookAt when it is to be compared with Zoom; null: not again
    record Task(PlannedSession session, Prepared prepared, @Nullable Instant lookAt, int tries, List<HostId> passedOver) {}

    /// Sessions that may need something done, the nearest first.
    List<SessionId> due(Instant now, Instant horizon, int most) {
        return jdbc.sql("""
                with here as (
                    select session_id, starts_at, revision, provider = 'zoom' and cancelled_at is null as wanted,
                           starts_at - make_interval(mins => opens_minutes_before) as opens_at,
                           least(ended_at, ends_at + make_interval(mins => closes_minutes_after)) as closes_at
                      from session)
                select session_id from (
                    select h.session_id, h.starts_at from here h left join zoom_meeting m using (session_id)
                     where h.starts_at between :now::timestamptz - interval '9 days' and :horizon::timestamptz + interval '1 day'
                       and h.wanted and h.opens_at <= :horizon and h.closes_at > :now
                       and (m.session_id is null or m.state in ('waiting', 'removed')) and coalesce(m.next_try_at <= :now, true)
                    union
                    select h.session_id, h.starts_at from zoom_meeting m join here h using (session_id)
                     where (m.closed_at is null or m.closed_at > :now::timestamptz - interval '1 day' and h.closes_at > :now) and coalesce(m.next_try_at <= :now, true)
                       and (m.state = 'planned' and (m.writing_since is not null or h.opens_at <= :horizon or not h.wanted or h.closes_at <= :now) or m.state = 'removed' and m.look_at <= :now
                            or m.state = 'made' and (not h.wanted or h.closes_at <= :now or m.reflects <> h.revision or m.look_at <= :now))) due
                 order by starts_at limit :most
                """).param("now", Timestamp.from(now)).param("horizon", Timestamp.from(horizon)).param("most", most)
                .query((row, _) -> new SessionId(uuid(row, "session_id"))).list();
    }

    Optional<Task> task(SessionId session) {
        return jdbc.sql("""
                select s.session_id, s.course_id, s.title, s.starts_at, s.ends_at, s.zone, s.revision, s.provider, s.cancelled_at,
                       s.starts_at - make_interval(mins => s.opens_minutes_before) as opens_at,
                       s.ends_at + make_interval(mins => s.closes_minutes_after) as planned_to_close_at, s.ended_at,
                       m.state, m.host_id, m.host_slot, m.meeting_number, m.reflects, m.writing_since, m.look_at, m.closed_at,
                       coalesce(m.tries, 0) as tries, coalesce(m.passed_over, '{}') as passed_over
                  from session s left join zoom_meeting m using (session_id) where s.session_id = ?
                """).param(session.value()).query((row, _) -> task(row)).optional();
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(session(row), prepared(row), instant(row, "look_at"), row.getInt("tries"),
                List.of((String[]) row.getArray("passed_over").getArray()).stream().map(HostId::new).toList());
    }

    private static PlannedSession session(ResultSet row) throws SQLException {
        Instant starts = at(row, "starts_at");
        Instant planned = at(row, "planned_to_close_at");
        Instant ended = instant(row, "ended_at");
        Wanted wanted = row.getObject("cancelled_at") != null ? Wanted.CANCELLED
                : row.getString("provider").equals("zoom") ? Wanted.HERE : Wanted.ELSEWHERE;
        return new PlannedSession(
                new MeetingPlan(new SessionId(uuid(row, "session_id")), row.getString("title"), starts,
                        Duration.between(starts, at(row, "ends_at")), ZoneId.of(row.getString("zone"))),
                new CourseId(uuid(row, "course_id")),
                new PlannedSession.Hours(at(row, "opens_at"), ended != null && ended.isBefore(planned) ? ended : planned, planned),
                wanted, row.getLong("revision"));
    }

    private static Prepared prepared(ResultSet row) throws SQLException {
        String host = row.getString("host_id");
        Place place = host == null ? null : new Place(new HostId(host), row.getInt("host_slot"));
        String state = row.getString("state");
        if (place == null || state == null || state.equals("waiting")) {
            return new Prepared.Nothing();
        }
        return switch (state) {
            case "planned" -> new Prepared.Planned(place, instant(row, "writing_since"));
            case "made" -> new Prepared.Made(place, new MeetingNumber(row.getLong("meeting_number")), row.getLong("reflects"), instant(row, "closed_at"));
            case "removed" -> new Prepared.Removed(place);
            default -> throw new IllegalStateException("a meeting cannot be " + state);
        };
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}

package org.admitone.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.admitone.platform.Clash;
import org.admitone.platform.Cursor;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.LikePattern;
import org.admitone.platform.NotThere;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.roster.CourseId;
import org.admitone.roster.SeatPolicy;
import org.admitone.roster.SessionCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresSessions implements Sessions, SessionCodes {

    private static final String COLUMNS = """
            session_id, course_id, code, title, starts_at, ends_at, zone, opens_minutes_before, closes_minutes_after,
            seat_policy, provider, cancelled_at, ended_at, revision""";
    private static final String BY_ID = "select " + COLUMNS + " from session where session_id = :id";
    private static final String BY_CODE = "select " + COLUMNS + " from session where course_id = :course and code = :code";
    private static final String OF_COURSE = "select " + COLUMNS + " from session where course_id = :course order by starts_at, session_id";
    private static final String CODES = "select code, session_id from session where course_id = :course";
    private static final String LIST = "select " + COLUMNS + " " + """
             from session
             where (:start or (starts_at, session_id) > (cast(:key as timestamptz), :id))
               and (cast(:course as uuid) is null or course_id = :course)
               and (cast(:endsAfter as timestamptz) is null or ends_at > :endsAfter)
               and (cast(:startsBefore as timestamptz) is null or starts_at < :startsBefore)
               and (:cancelledToo or cancelled_at is null)
               and (cast(:among as uuid[]) is null or session_id = any(cast(:among as uuid[])))
               and (cast(:like as text) is null or title ilike :like or code ilike :like
                    or course_id in (select course_id from course c where c.title ilike :like or c.code ilike :like))
             order by starts_at, session_id
             limit :limit""";
    private static final String ADD = """
            insert into session (course_id, code, title, starts_at, ends_at, zone, opens_minutes_before, closes_minutes_after,
                                 seat_policy, provider, created_at)
            values (:course, :code, :title, :starts, :ends, :zone, :opens, :closes, :policy, :provider, :at)
            on conflict (course_id, code) do nothing
            returning\s""" + COLUMNS;
    private static final String CHANGE = """
            update session
               set code = :code, title = :title, starts_at = :starts, ends_at = :ends, zone = :zone,
                   opens_minutes_before = :opens, closes_minutes_after = :closes, seat_policy = :policy,
                   provider = :provider, revision = revision + 1
             where session_id = :id and :revision in (0, revision)
            returning\s""" + COLUMNS;
    private static final String CANCEL = """
            update session set cancelled_at = coalesce(cancelled_at, :at), revision = revision + 1
             where session_id = :id and :revision in (0, revision)
            returning\s""" + COLUMNS;

    private final JdbcClient sql;

    PostgresSessions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Session> byId(SessionId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(PostgresSessions::session).optional();
    }

    @Override
    public Optional<Session> byCode(CourseId course, String code) {
        return sql.sql(BY_CODE).param("course", course.value()).param("code", code).query(PostgresSessions::session).optional();
    }

    @Override
    public Map<String, UUID> of(CourseId course) {
        Map<String, UUID> codes = new HashMap<>();
        sql.sql(CODES).param("course", course.value())
                .query(row -> { codes.put(row.getString("code"), row.getObject("session_id", UUID.class)); });
        return codes;
    }

    @Override
    public Page<Session> list(SessionFilter filter, Slice slice) {
        var rows = sql.sql(LIST)
                .param("start", slice.fromTheStart()).param("id", slice.afterId())
                .param("key", moment(slice.fromTheStart() ? null : startIn(slice.afterKey())), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("course", filter.course() == null ? null : filter.course().value(), Types.OTHER)
                .param("endsAfter", moment(filter.endsAfter()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("startsBefore", moment(filter.startsBefore()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("among", filter.among() == null ? null : filter.among().stream().map(SessionId::value).toArray(java.util.UUID[]::new), Types.ARRAY)
                .param("cancelledToo", filter.cancelled() == SessionFilter.Cancelled.LISTED_TOO)
                .param("like", LikePattern.containing(filter.text()), Types.VARCHAR)
                .param("limit", slice.size() + 1)
                .query(PostgresSessions::session).list();
        return Page.ofOneMore(rows, slice, session -> new Cursor(session.startsAt().toString(), session.id().value()));
    }

    @Override
    public List<Session> ofCourse(CourseId course) {
        return sql.sql(OF_COURSE).param("course", course.value()).query(PostgresSessions::session).list();
    }

    @Override
    public Session add(CourseId course, SessionDetails details, Instant at) {
        return saying(sql.sql(ADD), details).param("course", course.value()).param("at", Timestamp.from(at))
                .query(PostgresSessions::session).optional().orElseThrow(PostgresSessions::codeTaken);
    }

    @Override
    public Session change(SessionId id, Revision basedOn, SessionDetails details) {
        try {
            return saying(sql.sql(CHANGE), details).param("id", id.value()).param("revision", basedOn.number())
                    .query(PostgresSessions::session).optional().orElseThrow(() -> missed(id));
        } catch (DuplicateKeyException taken) {
            throw codeTaken();
        }
    }

    @Override
    public Session cancel(SessionId id, Revision basedOn, Instant at) {
        return sql.sql(CANCEL).param("id", id.value()).param("revision", basedOn.number()).param("at", Timestamp.from(at))
                .query(PostgresSessions::session).optional().orElseThrow(() -> missed(id));
    }

    private RuntimeException missed(SessionId id) {
        return byId(id).isEmpty() ? new NotThere("session") : Clash.changedMeanwhile("session");
    }

    private static JdbcClient.StatementSpec saying(JdbcClient.StatementSpec statement, SessionDetails details) {
        return statement
                .param("code", details.code()).param("title", details.title()).param("zone", details.zone().getId())
                .param("starts", Timestamp.from(details.startsAt())).param("ends", Timestamp.from(details.endsAt()))
                .param("opens", details.doorTimes().opensMinutesBefore())
                .param("closes", details.doorTimes().closesMinutesAfter())
                .param("policy", details.seatPolicy() == null ? null : details.seatPolicy().code(), Types.VARCHAR)
                .param("provider", details.provider());
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        String policy = row.getString("seat_policy");
        SessionDetails details = new SessionDetails(row.getString("code"), row.getString("title"),
                row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant(), ZoneId.of(row.getString("zone")),
                new DoorTimes(row.getInt("opens_minutes_before"), row.getInt("closes_minutes_after")),
                policy == null ? null : SeatPolicy.ofCode(policy), row.getString("provider"));
        return new Session(new SessionId(row.getObject("session_id", UUID.class)), new CourseId(row.getObject("course_id", UUID.class)),
                details, instant(row, "cancelled_at"), instant(row, "ended_at"), row.getLong("revision"));
    }

    private static Instant startIn(String key) {
        try {
            return Instant.parse(key);
        } catch (java.time.format.DateTimeParseException notOurs) {
            throw Cursor.foreign();
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Clash codeTaken() {
        return new Clash(HouseProblem.ALREADY_TAKEN,
                "Another session of this course has this code already. Give another one, or change that session.");
    }
}

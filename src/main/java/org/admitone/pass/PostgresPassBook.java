package org.admitone.pass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.platform.Cursor;
import org.admitone.platform.LikePattern;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Walks the passes by their time-ordered ids, the latest issued first, and asks only the conditions there are. Links and last uses are counted for the rows shown only.
@Component
final class PostgresPassBook implements PassBook {

    private static final String SHOWN = """
            select f.pass_id, f.session_id, f.person_id, p.uid, p.display_name, f.course_code, f.code, f.title, f.starts_at, f.closes_at, f.zone, f.revoked_at, f.revoked_reason,
                   (select count(*)::int from pass_link l where l.pass_id = f.pass_id and l.revoked_at is null
                       and least(coalesce(l.expires_at, f.closes_at), f.closes_at) > :now and f.revoked_at is null) as links,
                   (select max(t.taken_at) from seat t where t.session_id = f.session_id and t.person_id = f.person_id) as used_at
              from (%s) f join person p using (person_id)
             order by %s
            """;
    private static final String PASSES = """
            select a.pass_id, a.session_id, a.person_id, a.revoked_at, a.revoked_reason, c.code as course_code, s.code, s.title, s.starts_at, s.zone,
                   least(s.ended_at, s.ends_at + make_interval(mins => s.closes_minutes_after)) as closes_at
              from pass a join session s using (session_id) join course c using (course_id)
            """;
    private static final String OF_PERSON = SHOWN.formatted(PASSES + " where a.person_id = :person order by s.starts_at desc, a.pass_id desc limit :limit",
            "f.starts_at desc, f.pass_id desc");
    private static final String ONE = SHOWN.formatted(PASSES + " where a.session_id = :session and a.person_id = :person", "f.pass_id");
    private static final String BEFORE = " where a.pass_id < :id\n";
    private static final String OF_COURSE = " and c.course_id = :course";
    private static final String BY_TEXT = """
             and exists (select from person w where w.person_id = a.person_id and (w.display_name ilike :like or w.uid ilike :like or w.email ilike :like))
            """;
    private static final String REVOKED = " and a.revoked_at is not null";
    private static final String NEVER_USED = " and not exists (select from seat t where t.session_id = a.session_id and t.person_id = a.person_id)";
    private static final String LATEST_FIRST = " order by a.pass_id desc limit :limit";
    /// Behind every pass.
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresPassBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<HeldPass> ofPerson(PersonId person, int most) {
        return jdbc.sql(OF_PERSON).param("person", person.value()).param("limit", most).param("now", moment(clock.instant())).query(PostgresPassBook::held).list();
    }

    @Override
    public Optional<HeldPass> one(SessionId session, PersonId person) {
        return jdbc.sql(ONE).param("session", session.value()).param("person", person.value()).param("now", moment(clock.instant())).query(PostgresPassBook::held).optional();
    }

    @Override
    public Page<HeldPass> list(PassFilter filter, Slice slice) {
        CourseId course = filter.course();
        String text = LikePattern.containing(filter.text());
        String state = switch (filter.which()) {
            case ALL -> "";
            case REVOKED -> REVOKED;
            case NEVER_USED -> NEVER_USED;
        };
        String found = PASSES + BEFORE + (course == null ? "" : OF_COURSE) + (text == null ? "" : BY_TEXT) + state + LATEST_FIRST;
        var statement = jdbc.sql(SHOWN.formatted(found, "f.pass_id desc")).param("now", moment(clock.instant()))
                .param("id", slice.fromTheStart() ? LAST : slice.afterId()).param("limit", slice.size() + 1);
        if (course != null) {
            statement = statement.param("course", course.value());
        }
        if (text != null) {
            statement = statement.param("like", text);
        }
        return Page.ofOneMore(statement.query(PostgresPassBook::held).list(), slice, pass -> new Cursor("", pass.id().value()));
    }

    private static HeldPass held(ResultSet row, int number) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        String reason = row.getString("revoked_reason");
        Timestamp used = row.getTimestamp("used_at");
        return new HeldPass(new PassId(row.getObject("pass_id", UUID.class)),
                new HeldPass.Holder(new PersonId(row.getObject("person_id", UUID.class)), row.getString("uid"), row.getString("display_name")),
                new HeldPass.For(new SessionId(row.getObject("session_id", UUID.class)), row.getString("course_code"), row.getString("code"), row.getString("title"), row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("closes_at").toInstant(), ZoneId.of(row.getString("zone"))),
                revoked == null ? null : new HeldPass.Revoked(revoked.toInstant(), reason == null ? "" : reason), row.getInt("links"),
                used == null ? null : used.toInstant());
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

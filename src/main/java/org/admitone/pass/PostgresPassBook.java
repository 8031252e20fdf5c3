package org.admitone.pass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.admitone.platform.Cursor;
import org.admitone.platform.LikePattern;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts of links and last uses are asked for the rows shown only.
@Component
final class PostgresPassBook implements PassBook {

    private static final String SHOWN = """
            select f.pass_id, f.session_id, f.person_id, p.uid, p.display_name, f.title, f.starts_at, f.closes_at, f.zone, f.revoked_at, f.revoked_reason,
                   (select count(*)::int from pass_link l where l.pass_id = f.pass_id and l.revoked_at is null
                       and least(coalesce(l.expires_at, f.closes_at), f.closes_at) > :now and f.revoked_at is null) as links,
                   (select max(t.taken_at) from seat t where t.session_id = f.session_id and t.person_id = f.person_id) as used_at
              from (%s) f join person p using (person_id)
             order by f.starts_at desc, f.pass_id desc
            """;
    private static final String PASSES = """
            select a.pass_id, a.session_id, a.person_id, a.revoked_at, a.revoked_reason, s.title, s.starts_at, s.zone,
                   least(s.ended_at, s.ends_at + make_interval(mins => s.closes_minutes_after)) as closes_at
              from pass a join session s using (session_id)
            """;
    private static final String OF_PERSON = SHOWN.formatted(PASSES + " where a.person_id = :person order by s.starts_at desc, a.pass_id desc limit :limit");
    private static final String LIST = SHOWN.formatted(PASSES + """
             join person w on w.person_id = a.person_id
             where (:start or (s.starts_at, a.pass_id) < (cast(:key as timestamptz), :id))
               and (cast(:course as uuid) is null or s.course_id = :course)
               and (cast(:like as text) is null or w.display_name ilike :like or w.uid ilike :like or w.email ilike :like)
               and case :which when 'REVOKED' then a.revoked_at is not null
                    when 'NEVER_USED' then not exists (select from seat t where t.session_id = a.session_id and t.person_id = a.person_id)
                    else true end
             order by s.starts_at desc, a.pass_id desc limit :limit""");

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
    public Page<HeldPass> list(PassFilter filter, Slice slice) {
        var course = filter.course();
        List<HeldPass> rows = jdbc.sql(LIST).param("now", moment(clock.instant()))
                .param("start", slice.fromTheStart()).param("id", slice.afterId())
                .param("key", slice.fromTheStart() ? null : startIn(slice.afterKey()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("course", course == null ? null : course.value(), Types.OTHER)
                .param("like", LikePattern.containing(filter.text()), Types.VARCHAR)
                .param("which", filter.which().name()).param("limit", slice.size() + 1)
                .query(PostgresPassBook::held).list();
        return Page.ofOneMore(rows, slice, pass -> new Cursor(pass.session().startsAt().toString(), pass.id().value()));
    }

    private static HeldPass held(ResultSet row, int number) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        String reason = row.getString("revoked_reason");
        Timestamp used = row.getTimestamp("used_at");
        return new HeldPass(new PassId(row.getObject("pass_id", UUID.class)),
                new HeldPass.Holder(new PersonId(row.getObject("person_id", UUID.class)), row.getString("uid"), row.getString("display_name")),
                new HeldPass.For(new SessionId(row.getObject("session_id", UUID.class)), row.getString("title"), row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("closes_at").toInstant(), ZoneId.of(row.getString("zone"))),
                revoked == null ? null : new HeldPass.Revoked(revoked.toInstant(), reason == null ? "" : reason), row.getInt("links"),
                used == null ? null : used.toInstant());
    }

    private static OffsetDateTime startIn(String key) {
        try {
            return moment(Instant.parse(key));
        } catch (DateTimeParseException notOurs) {
            throw Cursor.foreign();
        }
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

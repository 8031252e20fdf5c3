package org.admitone.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.admitone.admission.ReleaseReason;
import org.admitone.platform.NotThere;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class PostgresLiveDoors implements LiveDoors {

    /// Of the session's audit lines only the latest refusals are looked at, so that a flood of knocks does not slow the page.
    private static final int REFUSALS_READ = 1000;

    private static final String PEOPLE = """
            with refusal as (
                select person_id, at, detail::json ->> 'reason' as code from audit
                 where session_id = :session and action = 'knock.refused' and person_id is not null
                 order by seq desc limit %d),
            guest as (
                select e.person_id from session s join enrolment e using (course_id)
                 where s.session_id = :session and (not e.some_sessions or exists (
                       select from enrolment_session x
                        where x.course_id = e.course_id and x.person_id = e.person_id and x.session_id = s.session_id))
                union select person_id from seat where session_id = :session
                union select person_id from let_in where session_id = :session and expires_at > :now
                union select person_id from refusal)
            select p.person_id, p.uid, p.display_name, e.role, e.suspended_at is not null as suspended,
                   e.person_id is not null and (not e.some_sessions or exists (
                       select from enrolment_session x
                        where x.course_id = e.course_id and x.person_id = e.person_id and x.session_id = s.session_id)) as expected,
                   seat.state, seat.taken_at, seat.occupied_at, seat.released_at, seat.release_reason, seat.label,
                   ban.banned_at, ban.banned_by, ban.reason as ban_reason, ban.session_id is null as whole_course,
                   inlet.expires_at as let_in_until, inlet.given_by, inlet.reason as let_in_reason,
                   latest.at as refused_at, latest.code as refused_code
              from session s cross join guest join person p using (person_id)
              left join enrolment e on e.course_id = s.course_id and e.person_id = p.person_id
              left join lateral (select t.*, d.label from seat t join device d using (device_id)
                                  where t.session_id = s.session_id and t.person_id = p.person_id
                                  order by t.released_at is null desc, t.taken_at desc limit 1) seat on true
              left join lateral (select * from ban b
                                  where b.course_id = s.course_id and b.person_id = p.person_id and b.lifted_at is null
                                    and (b.session_id is null or b.session_id = s.session_id)
                                  order by b.session_id nulls first, b.banned_at limit 1) ban on true
              left join lateral (select * from let_in l
                                  where l.session_id = s.session_id and l.person_id = p.person_id and l.expires_at > :now
                                  order by l.expires_at desc limit 1) inlet on true
              left join lateral (select r.at, r.code from refusal r where r.person_id = p.person_id
                                  order by r.at desc limit 1) latest on true
             where s.session_id = :session
             order by lower(p.display_name), p.uid
            """.formatted(REFUSALS_READ);

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresLiveDoors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public LiveDoor of(SessionId session) {
        Instant now = clock.instant();
        List<LiveDoor.Guest> people = jdbc.sql(PEOPLE).param("session", session.value()).param("now", now.atOffset(ZoneOffset.UTC))
                .query(PostgresLiveDoors::guest).list();
        if (people.isEmpty()) {
            requireThere(session);
        }
        return new LiveDoor(session, now, people, refusedLately(session), strangers(session));
    }

    private void requireThere(SessionId session) {
        if (jdbc.sql("select from session where session_id = ?").param(session.value()).query((row, number) -> 1).list().isEmpty()) {
            throw new NotThere("session");
        }
    }

    private List<LiveDoor.Refused> refusedLately(SessionId session) {
        return jdbc.sql("""
                select a.at, a.person_id, p.uid, p.display_name, coalesce(a.detail::json ->> 'reason', '') as code
                  from audit a left join person p using (person_id)
                 where a.session_id = :session and a.action = 'knock.refused'
                 order by a.seq desc limit :most
                """)
                .param("session", session.value()).param("most", LiveDoor.REFUSALS_SHOWN)
                .query(PostgresLiveDoors::refused).list();
    }

    private List<LiveDoor.Stranger> strangers(SessionId session) {
        return jdbc.sql("""
                select s.*, p.display_name from presence_stay s left join person p using (person_id)
                 where s.session_id = :session and s.stranger is not null
                 order by s.left_at is null desc, s.joined_at desc, s.connection_id limit :most
                """)
                .param("session", session.value()).param("most", LiveDoor.STRANGERS_SHOWN)
                .query((row, _) -> stranger(PostgresPresenceStays.stay(row), row.getString("display_name"))).list();
    }

    private static LiveDoor.Stranger stranger(PresenceStay stay, @Nullable String displayName) {
        return switch (stay.who()) {
            case PresenceStay.Who.Stranger(var kind, var person, var shownName) -> new LiveDoor.Stranger(stay.connection(), kind, person, displayName,
                    shownName, stay.joined(), stay.left(), stay.removal());
            case PresenceStay.Who.Seated(_, var person) -> new LiveDoor.Stranger(stay.connection(), PresenceStay.Kind.UNKNOWN, person, displayName, "",
                    stay.joined(), stay.left(), stay.removal());
        };
    }

    @Override
    public String fingerprint(SessionId session) {
        return jdbc.sql("""
                select concat_ws('.',
                    (select max(seq) from audit where session_id = s.session_id),
                    (select sum(hashtextextended(concat(seat_id, state, connection_id, device_id), 0)) from seat where session_id = s.session_id),
                    (select concat(count(*), '/', extract(epoch from max(updated_at))) from enrolment where course_id = s.course_id),
                    (select sum(hashtextextended(concat(connection_id, stranger, joined_at, left_at, removal), 0)) from presence_stay
                      where session_id = s.session_id and stranger is not null),
                    (select count(*) filter (where lifted_at is null) from ban where course_id = s.course_id),
                    (select count(*) filter (where expires_at > :now) from let_in where session_id = s.session_id))
                  from session s where s.session_id = :session
                """)
                .param("session", session.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class).optional().orElseThrow(() -> new NotThere("session"));
    }

    private static LiveDoor.Guest guest(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        String ended = row.getString("release_reason");
        LiveDoor.Whereabouts whereabouts = whereabouts(row.getString("state"));
        return new LiveDoor.Guest(new PersonId(row.getObject("person_id", UUID.class)), row.getString("uid"), row.getString("display_name"),
                role == null ? null : Role.ofCode(role), row.getBoolean("expected"), row.getBoolean("suspended"), whereabouts,
                switch (whereabouts) {
                    case INSIDE -> instant(row, "occupied_at");
                    case COMING -> instant(row, "taken_at");
                    case GONE -> instant(row, "released_at");
                    case AWAY, NOT_HERE -> null;
                },
                row.getString("label"), ended == null ? null : ReleaseReason.ofCode(ended), banned(row), letIn(row), reason(row));
    }

    private static LiveDoor.Whereabouts whereabouts(@Nullable String seatState) {
        return switch (seatState) {
            case null -> LiveDoor.Whereabouts.NOT_HERE;
            case "reserved" -> LiveDoor.Whereabouts.COMING;
            case "occupied" -> LiveDoor.Whereabouts.INSIDE;
            case "away" -> LiveDoor.Whereabouts.AWAY;
            case "released" -> LiveDoor.Whereabouts.GONE;
            default -> throw new IllegalStateException("no such state of a seat: " + seatState);
        };
    }

    private static LiveDoor.@Nullable Banned banned(ResultSet row) throws SQLException {
        Instant at = instant(row, "banned_at");
        return at == null ? null : new LiveDoor.Banned(at, row.getString("banned_by"), row.getString("ban_reason"), row.getBoolean("whole_course"));
    }

    private static LiveDoor.@Nullable LetIn letIn(ResultSet row) throws SQLException {
        Instant until = instant(row, "let_in_until");
        return until == null ? null : new LiveDoor.LetIn(until, row.getString("given_by"), row.getString("let_in_reason"));
    }

    private static LiveDoor.@Nullable Reason reason(ResultSet row) throws SQLException {
        Instant at = instant(row, "refused_at");
        String code = row.getString("refused_code");
        return at == null || code == null ? null : new LiveDoor.Reason(at, code);
    }

    private static LiveDoor.Refused refused(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new LiveDoor.Refused(row.getObject("at", OffsetDateTime.class).toInstant(), person == null ? null : new PersonId(person),
                row.getString("uid"), row.getString("display_name"), row.getString("code"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package org.admitone.provider.zoom.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.admitone.admission.RemoteSeats.Sitter;
import org.admitone.admission.SeatId;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives ways to live seats. To be called in a transaction that has locked the seat; the database has the last word on who may be the host.
@Component
final class PostgresGivings {

    private static final String HOST_ELSEWHERE = """
            exists (select from zoom_way_given g join seat o on o.seat_id = g.seat_id
                     where g.session_id = :session and g.way_id is null and g.seat_id <> :seat and o.released_at is null)""";

    private final JdbcClient jdbc;

    PostgresGivings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param link sealed
    record Given(UUID way, byte[] link) {

        @Override
        public String toString() {
            return "Given[" + way + "]";
        }
    }

    record Meeting(MeetingNumber number, HostId host, String joinBase) {}

    /// Empty while the session has none.
    Optional<Meeting> meeting(SessionId session) {
        return jdbc.sql("select meeting_number, host_id, join_base from zoom_meeting where session_id = ? and state = 'made'").param(session.value())
                .query((row, _) -> new Meeting(new MeetingNumber(row.getLong("meeting_number")), new HostId(row.getString("host_id")), row.getString("join_base")))
                .optional();
    }

    /// Until the commit the seat stays as it is, and only one giving for it is under way. False where it has ended.
    /// The session's row first, which noting the giving needs anyway: whoever holds the session elsewhere takes them in this order, too, and neither waits for the other in a ring.
    boolean holdLive(Sitter who) {
        jdbc.sql("select 1 from session where session_id = ? for key share").param(who.session().value()).query().listOfRows();
        return jdbc.sql("select 1 from seat where seat_id = ? and remote and released_at is null for no key update").param(who.seat().value())
                .query(Integer.class).optional().isPresent();
    }

    /// The one that this seat was given before.
    Optional<Given> ownAgain(SeatId seat) {
        return jdbc.sql("select way_id, link from zoom_registrant where seat_id = ? and state = 'given'").param(seat.value())
                .query((row, _) -> given(row)).optional();
    }

    Optional<Given> ready(Sitter who, Instant now) {
        return give(who, now, "session_id = :session and person_id = :person and state = 'ready'");
    }

    Optional<Given> spare(Sitter who, Instant now) {
        return give(who, now, "session_id = :session and person_id is null and state = 'ready'");
    }

    private Optional<Given> give(Sitter who, Instant now, String which) {
        return jdbc.sql("""
                update zoom_registrant set state = 'given', seat_id = :seat, person_id = :person, given_at = :now
                 where way_id = (select way_id from zoom_registrant where %s order by created_at limit 1 for update skip locked) and state = 'ready'
                returning way_id, link
                """.formatted(which))
                .param("seat", who.seat().value()).param("person", who.person().value()).param("session", who.session().value())
                .param("now", Timestamp.from(now)).query((row, _) -> given(row)).optional();
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(PostgresMeetings.uuid(row, "way_id"), row.getBytes("link"));
    }

    void note(Sitter who, UUID way, Instant now) {
        jdbc.sql("insert into zoom_way_given (session_id, seat_id, way_id, given_at) values (:session, :seat, :way, :now) on conflict do nothing")
                .param("session", who.session().value()).param("seat", who.seat().value()).param("way", way).param("now", Timestamp.from(now)).update();
    }

    boolean hostIsElsewhere(Sitter who) {
        return jdbc.sql("select " + HOST_ELSEWHERE).param("session", who.session().value()).param("seat", who.seat().value()).query(Boolean.class).single();
    }

    /// One after the other for a session, so that two teachers at once do not both find nobody there.
    void lockHost(SessionId session) {
        jdbc.sql("select 1 from zoom_meeting where session_id = ? for no key update").param(session.value()).query().listOfRows();
    }

    /// The roster is asked once more, here: nobody but a teacher or staff is ever noted as host.
    boolean noteHost(Sitter who, Instant now, WaysIn.Wish wish) {
        String free = switch (wish) {
            case AS_HOST -> "true";
            case USUAL -> "not " + HOST_ELSEWHERE;
        };
        return jdbc.sql("""
                insert into zoom_way_given (session_id, seat_id, given_at)
                select t.session_id, t.seat_id, :now
                  from seat t join session s using (session_id) join enrolment e on e.course_id = s.course_id and e.person_id = t.person_id
                 where t.seat_id = :seat and t.session_id = :session and t.released_at is null and t.remote
                   and e.role in ('teacher', 'staff') and e.suspended_at is null and %s
                on conflict do nothing
                """.formatted(free))
                .param("session", who.session().value()).param("seat", who.seat().value()).param("now", Timestamp.from(now)).update() == 1;
    }

    /// True where there was one to burn.
    boolean burn(SeatId seat, Instant now) {
        return jdbc.sql("update zoom_registrant set state = 'ending', tries = 0, next_try_at = :now where seat_id = :seat and state = 'given'")
                .param("seat", seat.value()).param("now", Timestamp.from(now)).update() > 0;
    }

    /// True where it had not been given out.
    boolean burnUnused(UUID way, Instant now) {
        return jdbc.sql("update zoom_registrant set state = 'ending', tries = 0, next_try_at = :now where way_id = :way and state = 'ready'")
                .param("way", way).param("now", Timestamp.from(now)).update() > 0;
    }
}

package org.admitone.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.admitone.pass.PassId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Seats whose connection is a provider's. Every statement is guarded by the state it expects; a seat that has ended stays ended.
@Component
final class PostgresRemoteSeats {

    private static final String ROLE = """
            coalesce((select e.role from session s join enrolment e using (course_id)
                       where s.session_id = seat.session_id and e.person_id = seat.person_id), 'learner')""";

    private final JdbcClient jdbc;
    private final PostgresSeats seats;
    private final PostgresLiveSeats live;

    PostgresRemoteSeats(JdbcClient jdbc, PostgresSeats seats, PostgresLiveSeats live) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.live = live;
    }

    /// The seat of a device with a pass as it stands.
    record Latest(SeatId seat, String state, Instant since, Instant lapsesAt, Place place) {}

    /// Where the session of a seat is held now.
    enum Place { THERE, HERE }

    Optional<RemoteSeats.Sitter> claim(SeatId seat, Instant now, Instant arrival) {
        return jdbc.sql("""
                with taken as (
                    update seat set remote = true, role = %s,
                                    lapses_at = case when state = 'occupied' then null else greatest(lapses_at, least(:arrival, valid_until)) end
                     where seat_id = :seat and released_at is null and valid_until > :now and (lapses_at is null or lapses_at > :now)
                       and (select provider from session s where s.session_id = seat.session_id) <> 'rooms'
                    returning *)
                select t.seat_id, t.session_id, s.course_id, t.person_id, p.uid, p.display_name, t.role, t.valid_until
                  from taken t join session s using (session_id) join person p using (person_id)
                """.formatted(ROLE))
                .param("seat", seat.value()).param("now", Timestamp.from(now)).param("arrival", Timestamp.from(arrival))
                .query((row, _) -> sitter(row)).optional();
    }

    private static RemoteSeats.Sitter sitter(ResultSet row) throws SQLException {
        return new RemoteSeats.Sitter(new SeatId(PostgresSeats.uuid(row, "seat_id")), new SessionId(PostgresSeats.uuid(row, "session_id")),
                new CourseId(PostgresSeats.uuid(row, "course_id")), new PersonId(PostgresSeats.uuid(row, "person_id")), row.getString("uid"),
                row.getString("display_name"), Role.ofCode(row.getString("role")), row.getTimestamp("valid_until").toInstant());
    }

    /// Always in the same order, so that two who do this never wait for each other in a ring.
    void lockSeatsOf(SessionId session) {
        jdbc.sql("select 1 from seat where session_id = ? and remote and released_at is null order by seat_id for update")
                .param(session.value()).query().listOfRows();
    }

    void occupied(SessionId session, Map<SeatId, ConnectionId> connections, Instant now) {
        if (connections.isEmpty()) {
            return;
        }
        List<Map.Entry<SeatId, ConnectionId>> rows = List.copyOf(connections.entrySet());
        jdbc.sql("""
                update seat set state = 'occupied', connection_id = u.connection_id, lapses_at = null,
                                occupied_at = coalesce(occupied_at, :now), role = %s
                  from unnest(:seats::text[]::uuid[], :connections::text[]::uuid[]) as u (seat_id, connection_id)
                 where seat.seat_id = u.seat_id and seat.session_id = :session and seat.remote and seat.released_at is null
                   and seat.connection_id is distinct from u.connection_id
                """.formatted(ROLE))
                .param("now", Timestamp.from(now)).param("session", session.value())
                .param("seats", rows.stream().map(row -> row.getKey().toString()).toArray(String[]::new))
                .param("connections", rows.stream().map(row -> row.getValue().toString()).toArray(String[]::new)).update();
    }

    void awayWithout(SessionId session, Collection<SeatId> inside, Instant until) {
        jdbc.sql("""
                update seat set state = 'away', connection_id = null, lapses_at = least(:until, valid_until)
                 where session_id = :session and remote and released_at is null and state = 'occupied'
                   and not exists (select from unnest(:inside::text[]::uuid[]) as inside (seat_id) where inside.seat_id = seat.seat_id)
                """)
                .param("until", Timestamp.from(until)).param("session", session.value())
                .param("inside", inside.stream().map(SeatId::toString).toArray(String[]::new)).update();
    }

    void waitLonger(SessionId session, Instant until) {
        jdbc.sql("""
                update seat set lapses_at = least(:until, valid_until)
                 where session_id = :session and remote and released_at is null and state = 'reserved' and lapses_at < least(:until, valid_until)
                """).param("until", Timestamp.from(until)).param("session", session.value()).update();
    }

    /// Whoever asks for the way in meanwhile waits for the course's lock, which the transaction has by changing the session.
    void waitHere(SessionId session, Instant until) {
        jdbc.sql("""
                update seat set remote = false, lapses_at = greatest(lapses_at, least(:until, valid_until))
                 where session_id = :session and remote and released_at is null and state = 'reserved'
                """).param("until", Timestamp.from(until)).param("session", session.value()).update();
    }

    List<PostgresSeats.Released> left(PassId pass, DeviceKey device, Instant now) {
        return jdbc.sql("""
                select seat_id from seat join device using (device_id)
                 where seat.pass_id = ? and key_thumbprint = ? and (seat.remote or seat.state = 'reserved') and released_at is null
                """).params(pass.value(), device.thumbprint())
                .query((row, _) -> new SeatId(PostgresSeats.uuid(row, "seat_id"))).list().stream()
                .flatMap(seat -> seats.one(seat, ReleaseReason.LEFT, null, now).stream()).toList();
    }

    Optional<RemoteSeats.Sitter> sitter(PassId pass, DeviceKey device) {
        return jdbc.sql("""
                select seat.seat_id, seat.session_id, s.course_id, seat.person_id, p.uid, p.display_name, coalesce(e.role, 'learner') as role, seat.valid_until
                  from seat join device d using (device_id) join session s using (session_id) join person p on p.person_id = seat.person_id
                  left join enrolment e on e.course_id = s.course_id and e.person_id = seat.person_id
                 where seat.pass_id = ? and d.key_thumbprint = ? and seat.remote and seat.released_at is null
                """).params(pass.value(), device.thumbprint()).query((row, _) -> sitter(row)).optional();
    }

    Optional<Latest> latest(PassId pass, DeviceKey device) {
        return jdbc.sql("""
                select seat_id, state, coalesce(occupied_at, taken_at) as since, coalesce(lapses_at, valid_until) as lapses,
                       (select provider from session s where s.session_id = seat.session_id) = 'rooms' as here
                  from seat join device using (device_id)
                 where seat.pass_id = ? and key_thumbprint = ? order by released_at is null desc, taken_at desc limit 1
                """).params(pass.value(), device.thumbprint())
                .query((row, _) -> new Latest(new SeatId(PostgresSeats.uuid(row, "seat_id")), row.getString("state"),
                        row.getTimestamp("since").toInstant(), row.getTimestamp("lapses").toInstant(), row.getBoolean("here") ? Place.HERE : Place.THERE)).optional();
    }

    PostgresLiveSeats.Ended ended(SeatId seat) {
        return live.ended(seat).orElseThrow(() -> new IllegalStateException("seat " + seat + " has not ended"));
    }
}

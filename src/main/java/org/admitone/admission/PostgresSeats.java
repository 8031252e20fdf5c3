package org.admitone.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.platform.nodes.NodeId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A seat's life after it was reserved. Every statement is guarded by the state it expects, so that whoever comes late changes
/// nothing.
@Component
final class PostgresSeats {

    private static final String RELEASED = """
            with ended as (
                update seat set state = 'released', connection_id = null, lapses_at = null, released_at = greatest(:now, taken_at),
                                release_reason = :reason, release_cause = :cause
                 where released_at is null and %s
                returning seat_id, session_id, person_id)
            select ended.*, session.course_id, person.uid from ended join session using (session_id) join person using (person_id)
             order by seat_id
            """;

    private static final String DOOR_CLOSED = "exists (select from session s where s.session_id = seat.session_id"
            + " and (s.ended_at is not null or s.ends_at + make_interval(mins => s.closes_minutes_after) <= :now))";

    private final JdbcClient jdbc;

    PostgresSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A seat that ended just now, in the caller's transaction.
    record Released(SeatId seat, SessionId session, CourseId course, PersonId person, String uid) {}

    /// The knock that a ticket claims to come from.
    record Claimed(SeatId seat, DeviceKey device) {}

    Optional<Claimed> unusedTicket(UUID knock, Instant now) {
        return jdbc.sql("""
                select seat_id, key_thumbprint from knock
                 where knock_id = ? and seat_id is not null and ticket_used_at is null and ticket_expires_at > ?
                """)
                .params(knock, Timestamp.from(now))
                .query((row, _) -> new Claimed(new SeatId(uuid(row, "seat_id")), new DeviceKey(row.getBytes("key_thumbprint")))).optional();
    }

    /// True for exactly one caller.
    boolean useTicket(UUID knock, Instant now) {
        return jdbc.sql("update knock set ticket_used_at = ? where knock_id = ? and ticket_used_at is null and ticket_expires_at > ?")
                .params(Timestamp.from(now), knock, Timestamp.from(now)).update() == 1;
    }

    /// Until the commit no right in the seat's course changes: a role changed meanwhile would go unnoticed.
    void lockCourseOf(SeatId seat) {
        jdbc.sql("""
                select pg_advisory_xact_lock_shared(course_lock_key(s.course_id))
                  from seat t join session s using (session_id) where t.seat_id = ?
                """).param(seat.value()).query().listOfRows();
    }

    /// Not where the session is held elsewhere: nobody is inside by sitting in an empty room.
    Optional<SeatHolder> occupy(SeatId seat, ConnectionId connection, NodeId node, Instant now) {
        return jdbc.sql("""
                with taken as (
                    update seat set state = 'occupied', connection_id = :connection, node_id = :node, lapses_at = null,
                                    occupied_at = coalesce(occupied_at, :now),
                                    role = coalesce((select e.role from session s join enrolment e using (course_id)
                                                      where s.session_id = seat.session_id and e.person_id = seat.person_id), 'learner')
                     where seat_id = :seat and released_at is null and valid_until > :now and (lapses_at is null or lapses_at > :now)
                       and (select provider from session s where s.session_id = seat.session_id) = 'rooms'
                    returning *)
                select t.seat_id, t.connection_id, t.session_id, s.course_id, t.person_id, p.uid, p.display_name,
                       coalesce(e.role, 'learner') as role, t.valid_until
                  from taken t join session s using (session_id) join person p on p.person_id = t.person_id
                  left join enrolment e on e.course_id = s.course_id and e.person_id = t.person_id
                """)
                .param("connection", connection.value()).param("node", node.value()).param("now", Timestamp.from(now))
                .param("seat", seat.value())
                .query((row, _) -> holder(row)).optional();
    }

    private static SeatHolder holder(ResultSet row) throws SQLException {
        return new SeatHolder(new SeatId(uuid(row, "seat_id")), new ConnectionId(uuid(row, "connection_id")),
                new SessionId(uuid(row, "session_id")), new CourseId(uuid(row, "course_id")), new PersonId(uuid(row, "person_id")),
                row.getString("uid"), row.getString("display_name"), Role.ofCode(row.getString("role")),
                row.getTimestamp("valid_until").toInstant());
    }

    void away(ConnectionId connection, SeatId seat, Instant until) {
        jdbc.sql("""
                update seat set state = 'away', connection_id = null, lapses_at = least(?, valid_until)
                 where seat_id = ? and connection_id = ? and released_at is null
                """).params(Timestamp.from(until), seat.value(), connection.value()).update();
    }

    /// A connection has the rights of the role it was given. Where the role is another now, it ends; its person comes back at
    /// once on the same seat, as what they are.
    void awayWhereRoleChanged(CourseId course, Instant until) {
        jdbc.sql("""
                update seat set state = 'away', connection_id = null, lapses_at = least(?, valid_until)
                  from session s join enrolment e using (course_id)
                 where s.course_id = ? and seat.session_id = s.session_id and e.person_id = seat.person_id
                   and seat.released_at is null and seat.state = 'occupied' and seat.role <> e.role
                """).params(Timestamp.from(until), course.value()).update();
    }

    List<Released> left(ConnectionId connection, SeatId seat, Instant now) {
        return release("seat_id = :a and connection_id = :b", ReleaseReason.LEFT, null, now, seat.value(), connection.value());
    }

    List<Released> ofPerson(SessionId session, PersonId person, ReleaseReason reason, @Nullable String cause, Instant now) {
        return release("session_id = :a and person_id = :b", reason, cause, now, session.value(), person.value());
    }

    List<Released> ofPersonInCourse(CourseId course, PersonId person, ReleaseReason reason, @Nullable String cause, Instant now) {
        return release("person_id = :b and session_id in (select session_id from session where course_id = :a)",
                reason, cause, now, course.value(), person.value());
    }

    /// The person's seats on any other device.
    List<Released> ofPersonElsewhere(PersonId person, DeviceId device, ReleaseReason reason, Instant now) {
        return release("person_id = :a and device_id <> :b", reason, null, now, person.value(), device.value());
    }

    List<Released> one(SeatId seat, ReleaseReason reason, @Nullable String cause, Instant now) {
        return release("seat_id = :a and :b::uuid is null", reason, cause, now, seat.value(), null);
    }

    /// For the rest of the transaction: seats are looked up by key, whatever the planner believes of the table's size.
    void lookUpByKey() {
        jdbc.sql(PostgresDoorFacts.LOOK_UP_BY_KEY).query((row, _) -> row.getString(1)).list();
    }

    /// Tickets never used, graces run out, rights at their end. A few hundred at a time; rows that another node is just
    /// looking at are left to it.
    List<Released> due(ReleaseReason reason, Instant now) {
        String which = switch (reason) {
            case NEVER_CAME -> "state = 'reserved' and lapses_at is not null and lapses_at <= :now";
            case TIMED_OUT -> "state = 'away' and lapses_at is not null and lapses_at <= :now";
            case SESSION_OVER -> "valid_until <= :now and " + DOOR_CLOSED;
            case RIGHT_LOST -> "valid_until <= :now and not " + DOOR_CLOSED;
            case LEFT, MOVED, EVICTED, DISOWNED -> throw new IllegalArgumentException(reason + " comes by no clock");
        };
        // Ordered by the time looked for, so that its index is walked from its due end and never the whole table.
        String clock = reason == ReleaseReason.NEVER_CAME || reason == ReleaseReason.TIMED_OUT ? "lapses_at" : "valid_until";
        String cause = reason == ReleaseReason.RIGHT_LOST ? "not-entitled" : null;
        return release("seat_id = any (array(select seat_id from seat where released_at is null and " + which
                + " order by " + clock + " limit 500 for update skip locked)) and :a::uuid is null and :b::uuid is null", reason, cause, now, null, null);
    }

    private List<Released> release(String which, ReleaseReason reason, @Nullable String cause, Instant now,
                                   @Nullable UUID a, @Nullable UUID b) {
        return jdbc.sql(RELEASED.formatted(which))
                .param("now", Timestamp.from(now)).param("reason", reason.code()).param("cause", cause).param("a", a).param("b", b)
                .query((row, _) -> new Released(new SeatId(uuid(row, "seat_id")), new SessionId(uuid(row, "session_id")),
                        new CourseId(uuid(row, "course_id")), new PersonId(uuid(row, "person_id")), row.getString("uid"))).list();
    }

    /// Connections of dead nodes are lost; their people may come back until the grace ends.
    int awayFromDeadNodes(NodeId living, Instant deadBefore, Instant until) {
        return jdbc.sql("""
                update seat set state = 'away', connection_id = null, lapses_at = least(?, valid_until)
                 where released_at is null and node_id <> ? and state = 'occupied'
                   and not exists (select from node n where n.node_id = seat.node_id and n.seen_at >= ?)
                """).params(Timestamp.from(until), living.value(), Timestamp.from(deadBefore)).update();
    }

    Set<ConnectionId> notCurrent(Collection<ConnectionId> connections, NodeId node) {
        Set<ConnectionId> gone = new HashSet<>(connections);
        jdbc.sql("select connection_id from seat where node_id = ? and released_at is null and connection_id is not null")
                .param(node.value()).query((row, _) -> new ConnectionId(uuid(row, "connection_id"))).list().forEach(gone::remove);
        return gone;
    }

    /// Renews when live seats' rights end by themselves.
    void validUntil(SeatId seat, Instant until) {
        jdbc.sql("update seat set valid_until = ? where seat_id = ? and released_at is null and valid_until <> ?")
                .params(Timestamp.from(until), seat.value(), Timestamp.from(until)).update();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return (UUID) row.getObject(column);
    }
}

package org.admitone.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.admitone.admission.ConnectionId;
import org.admitone.admission.SeatId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class PostgresPresenceRecords implements PresenceRecords {

    /// A provider's times come in whole seconds, from a clock that is not ours; and its word that somebody came arrives when it arrives, so
    /// that such a seat counts from its admission on. Freed for an absence, it counts on: the provider's report may say that there was none.
    private static final int REMOTE_CLOCK_SKEW_SECONDS = 2;

    private final JdbcClient jdbc;

    PostgresPresenceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SeatSpan> seats(SessionId session) {
        return jdbc.sql("""
                select seat_id, person_id, since, greatest(until, since + interval '1 microsecond') as until
                  from (select seat_id, person_id,
                               case when remote then taken_at - :skew * interval '1 second' else coalesce(occupied_at, taken_at) end as since,
                               case when remote and release_reason in ('never_came', 'timed_out') then valid_until else coalesce(released_at, valid_until) end as until
                          from seat where session_id = :session) as held
                """)
                .param("session", session.value()).param("skew", REMOTE_CLOCK_SKEW_SECONDS)
                .query((row, number) -> new SeatSpan(new SeatId(uuid(row, "seat_id")), new PersonId(uuid(row, "person_id")),
                        new Interval(instant(row, "since"), instant(row, "until"))))
                .list();
    }

    @Override
    public List<PresenceEvent> events(SessionId session) {
        return jdbc.sql("""
                select person_id, seat_id, connection_id, kind, at from presence_event
                 where session_id = :session and person_id is not null and seat_id is not null
                """)
                .param("session", session.value())
                .query((row, number) -> event(session, row))
                .list();
    }

    private static PresenceEvent event(SessionId session, ResultSet row) throws SQLException {
        PersonId person = new PersonId(uuid(row, "person_id"));
        SeatId seat = new SeatId(uuid(row, "seat_id"));
        ConnectionId connection = new ConnectionId(uuid(row, "connection_id"));
        Instant at = instant(row, "at");
        String kind = row.getString("kind");
        return switch (kind) {
            case "joined" -> new PresenceEvent.Joined(session, person, seat, connection, at);
            case "seen" -> new PresenceEvent.Seen(session, person, seat, connection, at);
            case "left" -> new PresenceEvent.Left(session, person, seat, connection, at);
            default -> throw new IllegalStateException("no such kind of presence event: " + kind);
        };
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

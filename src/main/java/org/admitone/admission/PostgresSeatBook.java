package org.admitone.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// By way of the person's passes, whose sessions lead to the seats by their index.
@Component
final class PostgresSeatBook implements SeatBook {

    private static final String OF_PERSON = """
            select t.seat_id, t.session_id, s.title, s.zone, t.taken_at, d.label, t.released_at, t.release_reason
              from pass a join seat t on t.session_id = a.session_id and t.person_id = a.person_id
              join session s on s.session_id = t.session_id join device d on d.device_id = t.device_id
             where a.person_id = ? order by t.taken_at desc, t.seat_id desc limit ?
            """;

    private final JdbcClient jdbc;

    PostgresSeatBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HeldSeat> ofPerson(PersonId person, int most) {
        return jdbc.sql(OF_PERSON).params(person.value(), most).query(PostgresSeatBook::seat).list();
    }

    private static HeldSeat seat(ResultSet row, int number) throws SQLException {
        Timestamp released = row.getTimestamp("released_at");
        return new HeldSeat(new SeatId(row.getObject("seat_id", UUID.class)), new SessionId(row.getObject("session_id", UUID.class)), row.getString("title"),
                ZoneId.of(row.getString("zone")), row.getTimestamp("taken_at").toInstant(), row.getString("label"),
                released == null ? null : new HeldSeat.Ended(released.toInstant(), ReleaseReason.ofCode(row.getString("release_reason"))));
    }
}

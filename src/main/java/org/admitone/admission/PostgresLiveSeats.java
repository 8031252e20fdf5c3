package org.admitone.admission;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.admitone.pass.PassId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads seats: the live ones of a course, and how one ended.
@Component
final class PostgresLiveSeats {

    private static final int AT_ONCE = 256;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PostgresLiveSeats(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// @param byLetIn staff let the person in, and nobody has suspended them since
    record Live(SeatId seat, PassId pass, DeviceKey key, boolean byLetIn) {

        /// The facts are read as for a knock with the pass, on the seat's own device.
        Knock asKnock() {
            return new Knock(UUID.randomUUID(), new Knock.Presented.ByPass(pass), key, Knock.Wish.ENTER);
        }
    }

    /// @param cause      more of the reason, e.g. a refusal's code; empty where there is none
    /// @param newerLabel the device that has the person's seat now
    record Ended(SeatId seat, SessionId session, PersonId person, ReleaseReason reason, String cause, @Nullable String newerLabel) {}

    /// In portions that one statement reads well.
    List<List<Live>> ofCourse(CourseId course) {
        List<Live> all = jdbc.sql("""
                select t.seat_id, t.pass_id, d.key_thumbprint,
                       t.by_let_in and coalesce(e.suspended_at <= t.taken_at, true) as by_let_in
                  from session s join seat t on t.session_id = s.session_id and t.released_at is null join device d using (device_id)
                  left join enrolment e on e.course_id = s.course_id and e.person_id = t.person_id
                 where s.course_id = ? order by t.seat_id
                """).param(course.value())
                .query((row, _) -> new Live(new SeatId(PostgresSeats.uuid(row, "seat_id")), new PassId(PostgresSeats.uuid(row, "pass_id")),
                        new DeviceKey(row.getBytes("key_thumbprint")), row.getBoolean("by_let_in"))).list();
        List<List<Live>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            portions.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return portions;
    }

    /// What the door would decide on, read in the caller's transaction.
    List<PostgresDoorFacts.Found> facts(List<Knock> knocks, Instant now) {
        return template.execute((Connection connection) -> PostgresDoorFacts.read(connection, knocks, now));
    }

    Optional<Ended> ended(SeatId seat) {
        return jdbc.sql("""
                select t.seat_id, t.session_id, t.person_id, t.release_reason, coalesce(t.release_cause, '') as cause, nd.label
                  from seat t
                  left join seat n on n.session_id = t.session_id and n.person_id = t.person_id and n.released_at is null
                  left join device nd on nd.device_id = n.device_id
                 where t.seat_id = ? and t.released_at is not null
                """).param(seat.value())
                .query((row, _) -> new Ended(new SeatId(PostgresSeats.uuid(row, "seat_id")), new SessionId(PostgresSeats.uuid(row, "session_id")),
                        new PersonId(PostgresSeats.uuid(row, "person_id")), ReleaseReason.ofCode(row.getString("release_reason")),
                        row.getString("cause"), row.getString("label"))).optional();
    }
}

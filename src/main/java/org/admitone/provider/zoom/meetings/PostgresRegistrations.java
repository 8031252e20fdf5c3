package org.admitone.provider.zoom.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.admission.SeatId;
import org.admitone.provider.zoom.HostId;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.RegistrantId;
import org.admitone.provider.zoom.meetings.GivenWays.GivenWay;
import org.admitone.provider.zoom.meetings.GivenWays.HostGiving;
import org.admitone.provider.zoom.meetings.GivenWays.SeatGiven;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads meetings and ways for whoever matches Zoom's words with them.
@Component
final class PostgresRegistrations implements Registrations {

    private static final String HELD = """
            select s.session_id, s.course_id, m.meeting_number, m.host_id, s.starts_at, s.ends_at,
                   s.starts_at - make_interval(mins => s.opens_minutes_before) as opens_at,
                   least(s.ended_at, s.ends_at + make_interval(mins => s.closes_minutes_after)) as closes_at
              from zoom_meeting m join session s using (session_id) where\s""";

    private final JdbcClient jdbc;

    PostgresRegistrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<HeldSession> byNumber(MeetingNumber meeting) {
        return jdbc.sql(HELD + "m.meeting_number = ?").param(meeting.value()).query((row, _) -> held(row)).optional();
    }

    @Override
    public Optional<HeldSession> bySession(SessionId session) {
        return jdbc.sql(HELD + "m.session_id = ? and m.meeting_number is not null").param(session.value()).query((row, _) -> held(row)).optional();
    }

    private static HeldSession held(ResultSet row) throws SQLException {
        return new HeldSession(new SessionId(PostgresMeetings.uuid(row, "session_id")), new CourseId(PostgresMeetings.uuid(row, "course_id")),
                new MeetingNumber(row.getLong("meeting_number")), new HostId(row.getString("host_id")),
                new HeldSession.Times(PostgresMeetings.at(row, "starts_at"), PostgresMeetings.at(row, "ends_at"),
                        PostgresMeetings.at(row, "opens_at"), PostgresMeetings.at(row, "closes_at")));
    }

    @Override
    public GivenWays of(SessionId session) {
        return new GivenWays(registered(session), asHost(session), freedInSilence(session));
    }

    private Set<SeatId> freedInSilence(SessionId session) {
        return Set.copyOf(jdbc.sql("select seat_id from seat where session_id = ? and remote and release_reason in ('never_came', 'timed_out')").param(session.value())
                .query((row, _) -> new SeatId(PostgresMeetings.uuid(row, "seat_id"))).list());
    }

    private List<GivenWay> registered(SessionId session) {
        Map<UUID, List<Instant>> times = new LinkedHashMap<>();
        jdbc.sql("select way_id, given_at from zoom_way_given where session_id = ? and way_id is not null order by given_at").param(session.value())
                .query(row -> {
                    times.computeIfAbsent(PostgresMeetings.uuid(row, "way_id"), way -> new ArrayList<>()).add(PostgresMeetings.at(row, "given_at"));
                });
        return jdbc.sql("""
                select r.registrant_id, r.way_id, r.person_id, r.seat_id, t.released_at
                  from zoom_registrant r left join seat t on t.seat_id = r.seat_id
                 where r.session_id = ? and r.registrant_id is not null order by r.created_at, r.way_id
                """).param(session.value())
                .query((row, _) -> {
                    UUID way = PostgresMeetings.uuid(row, "way_id");
                    UUID person = row.getObject("person_id", UUID.class);
                    return new GivenWay(new RegistrantId(row.getString("registrant_id")), way, person == null ? null : new PersonId(person),
                            given(row, times.getOrDefault(way, List.of())));
                }).list();
    }

    private static @Nullable SeatGiven given(ResultSet row, List<Instant> times) throws SQLException {
        UUID seat = row.getObject("seat_id", UUID.class);
        return seat == null ? null : new SeatGiven(new SeatId(seat), PostgresMeetings.instant(row, "released_at"), times);
    }

    private List<HostGiving> asHost(SessionId session) {
        return jdbc.sql("""
                select g.seat_id, t.person_id, t.released_at, g.given_at from zoom_way_given g join seat t on t.seat_id = g.seat_id
                 where g.session_id = ? and g.way_id is null order by g.given_at
                """).param(session.value())
                .query((row, _) -> new HostGiving(new SeatId(PostgresMeetings.uuid(row, "seat_id")), new PersonId(PostgresMeetings.uuid(row, "person_id")),
                        PostgresMeetings.instant(row, "released_at"), PostgresMeetings.at(row, "given_at"))).list();
    }
}

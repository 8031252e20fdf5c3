package org.admitone.provider.zoom.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.admitone.admission.ConnectionId;
import org.admitone.presence.PresenceStay.Removal;
import org.admitone.provider.zoom.MeetingNumber;
import org.admitone.provider.zoom.ParticipantUuid;
import org.admitone.provider.zoom.meetings.HeldSession;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The book of strangers, and what was asked of Zoom about them.
@Component
class PostgresStrangers {

    private final JdbcClient jdbc;

    PostgresStrangers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(boolean gone, Removal removal) {}

    /// What is noted about somebody new.
    ///
    /// @param askAt when Zoom is asked to take them out; null: it is not
    record First(Removal removal, @Nullable Instant askAt) {}

    /// Somebody to be taken out now; claimed until its next time.
    record Due(ConnectionId connection, MeetingNumber meeting, ParticipantUuid uuid, Whose whose, Before before) {}

    /// @param person whose way in was used; null: nobody knows
    record Whose(CourseId course, SessionId session, @Nullable PersonId person) {}

    /// @param asks how often Zoom was asked before
    record Before(Removal removal, int asks) {}

    Map<ConnectionId, Known> of(SessionId session) {
        Map<ConnectionId, Known> known = new HashMap<>();
        jdbc.sql("select connection_id, gone_at is not null as gone, removal from zoom_stranger where session_id = ?").param(session.value())
                .query((ResultSet row) -> {
                    known.put(new ConnectionId(row.getObject("connection_id", UUID.class)), new Known(row.getBoolean("gone"), Removal.ofCode(row.getString("removal"))));
                });
        return known;
    }

    /// Somebody who is here already is told of once more only if they had been thought to be gone.
    void add(HeldSession session, StrangerBook.Unwanted unwanted, First first, Instant now) {
        PersonId person = unwanted.person();
        jdbc.sql("""
                insert into zoom_stranger as old (connection_id, session_id, meeting_number, participant_uuid, person_id, kind, since, seen_at, removal, ask_at)
                values (:connection, :session, :meeting, :uuid, :person, :kind, :since, :now, :removal, :ask)
                on conflict (connection_id) do update
                   set participant_uuid = excluded.participant_uuid, person_id = excluded.person_id, kind = excluded.kind, since = excluded.since,
                       seen_at = excluded.seen_at, removal = excluded.removal, ask_at = excluded.ask_at, asks = 0, told_at = null, gone_at = null
                 where old.gone_at is not null
                """)
                .param("connection", unwanted.connection().value()).param("session", session.session().value()).param("meeting", session.meeting().value())
                .param("uuid", unwanted.presence().trace().marks().uuid().map(ParticipantUuid::value).orElse(null))
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("kind", unwanted.kind() == null ? null : unwanted.kind().code()).param("since", Timestamp.from(unwanted.since()))
                .param("now", Timestamp.from(now)).param("removal", first.removal().code())
                .param("ask", first.askAt() == null ? null : Timestamp.from(first.askAt()), Types.TIMESTAMP).update();
    }

    /// Zoom has said that it left.
    void gone(ConnectionId connection, Instant now) {
        jdbc.sql("""
                update zoom_stranger set gone_at = :now, ask_at = null, removal = case removal when 'asked' then 'done' else removal end
                 where connection_id = :connection and gone_at is null
                """).param("now", Timestamp.from(now)).param("connection", connection.value()).update();
    }

    void cleared(ConnectionId connection, Instant now) {
        jdbc.sql("update zoom_stranger set gone_at = ?, ask_at = null, told_at = coalesce(told_at, ?) where connection_id = ? and gone_at is null")
                .params(Timestamp.from(now), Timestamp.from(now), connection.value()).update();
    }

    /// Each is handed to one caller among all nodes; should that one die, it is due again after the pause.
    List<Due> claim(Instant now, Duration pause) {
        return jdbc.sql("""
                update zoom_stranger set ask_at = :again
                 where connection_id in (select connection_id from zoom_stranger where ask_at <= :now order by ask_at limit 50 for update skip locked)
                returning connection_id, meeting_number, participant_uuid, session_id, person_id, removal, asks,
                          (select course_id from session s where s.session_id = zoom_stranger.session_id) as course_id
                """).param("again", Timestamp.from(now.plus(pause))).param("now", Timestamp.from(now)).query((row, _) -> due(row)).list();
    }

    private static Due due(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        Whose whose = new Whose(new CourseId(row.getObject("course_id", UUID.class)), new SessionId(row.getObject("session_id", UUID.class)),
                person == null ? null : new PersonId(person));
        return new Due(new ConnectionId(row.getObject("connection_id", UUID.class)), new MeetingNumber(row.getLong("meeting_number")),
                new ParticipantUuid(row.getString("participant_uuid")), whose, new Before(Removal.ofCode(row.getString("removal")), row.getInt("asks")));
    }

    void asked(ConnectionId connection) {
        jdbc.sql("update zoom_stranger set removal = case removal when 'done' then removal else 'asked' end, asks = asks + 1 where connection_id = ?")
                .param(connection.value()).update();
    }

    void later(ConnectionId connection, Instant until) {
        jdbc.sql("update zoom_stranger set ask_at = ? where connection_id = ? and ask_at is not null").params(Timestamp.from(until), connection.value()).update();
    }

    void refused(ConnectionId connection, Instant next) {
        jdbc.sql("update zoom_stranger set asks = asks + 1, ask_at = ? where connection_id = ? and ask_at is not null").params(Timestamp.from(next), connection.value()).update();
    }

    void impossible(ConnectionId connection) {
        jdbc.sql("update zoom_stranger set removal = 'impossible', ask_at = null where connection_id = ? and gone_at is null").param(connection.value()).update();
    }

    /// Zoom does not know it any more after it was asked: it is out, though nobody has said so yet.
    void unknownThere(ConnectionId connection) {
        jdbc.sql("update zoom_stranger set ask_at = null where connection_id = ?").param(connection.value()).update();
    }

    /// True for the one caller who is to write to the teachers.
    boolean tell(ConnectionId connection, Instant now) {
        return jdbc.sql("update zoom_stranger set told_at = ? where connection_id = ? and told_at is null and kind is not null")
                .params(Timestamp.from(now), connection.value()).update() == 1;
    }

    /// Strangers still inside about whom nobody has been written to: those whom nobody can take out, and those who were asked to be and are still there.
    List<ConnectionId> untold(Instant stillThereSince) {
        return jdbc.sql("""
                select connection_id from zoom_stranger
                 where told_at is null and gone_at is null and kind is not null and case when ask_at is null then removal <> 'asked' else seen_at < :since end
                 order by since limit 50
                """).param("since", Timestamp.from(stillThereSince)).query((row, _) -> new ConnectionId(row.getObject("connection_id", UUID.class))).list();
    }

    /// @param person whose way in was used; null: nobody knows
    record Alarm(SessionId session, String title, String kind, @Nullable String person, List<String> teachers) {

        @Override
        public String toString() {
            return "Alarm[" + session + ", " + kind + ", masked]";
        }
    }

    Alarm alarm(ConnectionId connection) {
        return jdbc.sql("""
                select z.session_id, s.title, z.kind, p.display_name,
                       array(select t.email from enrolment e join person t using (person_id)
                              where e.course_id = s.course_id and e.role = 'teacher' and e.suspended_at is null and t.email is not null order by t.email) as teachers
                  from zoom_stranger z join session s using (session_id) left join person p on p.person_id = z.person_id
                 where z.connection_id = ?
                """).param(connection.value())
                .query((row, _) -> new Alarm(new SessionId(row.getObject("session_id", UUID.class)), row.getString("title"), row.getString("kind"),
                        row.getString("display_name"), List.of((String[]) row.getArray("teachers").getArray()))).single();
    }
}

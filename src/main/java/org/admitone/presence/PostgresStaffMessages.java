package org.admitone.presence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresStaffMessages {

    private final JdbcClient jdbc;

    PostgresStaffMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StaffMessage message, String by) {
        jdbc.sql("""
                insert into staff_message (message_id, session_id, person_id, sent_at, sent_by, text)
                values (:id, :session, :person, :at, :by, :text)
                """)
                .param("id", message.id()).param("session", message.session().value()).param("person", message.person() == null ? null : message.person().value())
                .param("at", Timestamp.from(message.sentAt())).param("by", by).param("text", message.text()).update();
    }

    List<StaffMessage> since(Collection<SessionId> sessions, Instant since) {
        return jdbc.sql("""
                select message_id, session_id, person_id, sent_at, text from staff_message
                 where session_id = any (:sessions) and sent_at > :since order by sent_at, message_id
                """)
                .param("sessions", sessions.stream().map(SessionId::value).toArray(UUID[]::new)).param("since", Timestamp.from(since))
                .query((row, _) -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    return new StaffMessage(row.getObject("message_id", UUID.class), new SessionId(row.getObject("session_id", UUID.class)),
                            person == null ? null : new PersonId(person), row.getTimestamp("sent_at").toInstant(), row.getString("text"));
                }).list();
    }
}

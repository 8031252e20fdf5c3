package org.admitone.hooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.admitone.audit.Actor;
import org.admitone.platform.Eventually;
import org.admitone.platform.TestServer;
import org.admitone.roster.PersonId;
import org.admitone.scenario.School;
import org.admitone.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A school in which things happen, and somebody is told.
final class Happening {

    static final Actor STAFF = Actor.staff("mathilde");
    /// For servers whose clock is moved on: those who joined here give no sign of life, and would be told to have left at a moment of the machine's own.
    static final String NOBODY_FALLS_SILENT = "admitone.presence.close-dead=1d";

    private Happening() {}

    static NewSecret listens(TestServer server, String name, Receiver receiver) {
        return listens(server, name, receiver, EventType.choices().toArray(EventType[]::new));
    }

    static NewSecret listens(TestServer server, String name, Receiver receiver, EventType... types) {
        return server.bean(EndpointDesk.class).add(EndpointDetails.of(name, receiver.url(), List.of(types).stream().map(EventType::code).toList()), STAFF);
    }

    /// The room reports it, as the built-in rooms do.
    static void joined(JdbcClient jdbc, SessionId session, PersonId person, Instant at) {
        jdbc.sql("""
                insert into presence_event (source, event_key, session_id, person_id, connection_id, kind, at, received_at)
                values ('rooms', :key, :session, :person, :connection, 'joined', :at::timestamptz, :at::timestamptz)
                """).param("key", UUID.randomUUID().toString()).param("session", session.value()).param("person", person.value())
                .param("connection", UUID.randomUUID()).param("at", at.toString()).update();
    }

    /// Until all that happened is sorted, and every call that is due by this clock has been made and written down: the clock may be moved then. Moved in
    /// the middle of a call, it would end the claim on it, and the call be made again.
    static void quiet(TestServer server, Clock clock) {
        Eventually.isTrue("nothing is due or under way", Duration.ZERO, () -> {
            server.nudge();
            return server.bean(JdbcClient.class).sql("""
                    select not exists (select from hook_fact) and not exists (
                        select from hook_lane l join hook_endpoint e using (endpoint_id) where l.claim is not null or e.off_at is null and l.due_at <= :now::timestamptz)
                    """).param("now", clock.instant().toString()).query(Boolean.class).single();
        });
    }

    /// Everybody of a list comes, one after the other.
    static void joined(JdbcClient jdbc, School.Lesson lesson, List<School.Member> members, Instant at) {
        members.forEach(member -> joined(jdbc, lesson.session(), member.person(), at));
    }
}

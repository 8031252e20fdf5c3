package org.admitone.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.admitone.audit.Actor;
import org.admitone.audit.AuditEntry;
import org.admitone.audit.AuditTrail;
import org.admitone.platform.BadInput;
import org.admitone.platform.NotThere;
import org.admitone.platform.TimeOrderedIds;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.admitone.roster.Wording;
import org.admitone.session.Session;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where staff say something to people inside. Built-in rooms show it within two seconds; a provider elsewhere does not.
@Component
public class StaffMessageDesk implements StaffMessages {

    static final Duration SHOWN = Duration.ofMinutes(10);
    private static final int LONGEST = 300;

    private final PostgresStaffMessages messages;
    private final Sessions sessions;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    StaffMessageDesk(PostgresStaffMessages messages, Sessions sessions, People people, AuditTrail audit, Clock clock) {
        this.messages = messages;
        this.sessions = sessions;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void toAll(SessionId session, String text, Actor by) {
        send(session, null, text, by);
    }

    @Transactional
    public void toOne(SessionId session, PersonId person, String text, Actor by) {
        PersonId known = people.byId(person).map(Person::id).orElseThrow(() -> new NotThere("person"));
        send(session, known, text, by);
    }

    private void send(SessionId id, @Nullable PersonId person, String text, Actor by) {
        Session session = sessions.byId(id).orElseThrow(() -> new NotThere("session"));
        String tidy = Wording.tidy(text);
        String wrong = tidy.length() > LONGEST ? "A message can have " + LONGEST + " characters at most." : Wording.wrongWithLine("The message", tidy);
        if (wrong != null) {
            throw new BadInput("text", wrong);
        }
        Instant now = clock.instant();
        messages.add(new StaffMessage(TimeOrderedIds.next(now), id, person, now, tidy), by.name());
        audit.append(new AuditEntry(now, by.name(), "message.sent", session.course().value(), id.value(), person == null ? null : person.value(),
                Map.of("to", person == null ? "all" : "one", "characters", tidy.length())));
    }

    @Override
    public List<StaffMessage> current(Collection<SessionId> among) {
        return among.isEmpty() ? List.of() : messages.since(among, clock.instant().minus(SHOWN));
    }
}

package org.admitone.console;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.admitone.platform.Page;
import org.admitone.platform.Slice;
import org.admitone.roster.People;
import org.admitone.roster.Person;
import org.admitone.roster.PersonId;
import org.admitone.session.Session;
import org.admitone.session.SessionFilter;
import org.admitone.session.SessionId;
import org.admitone.session.Sessions;
import org.springframework.stereotype.Component;

/// What belongs to a teacher of the staff: the sessions of the courses in which the person their account is tied to is enrolled as teacher, as
/// long as that enrolment lets them in. Looked up anew each time, so that whoever loses the class loses its pages with the next click.
@Component
public final class Teaching {

    private static final String PEOPLE = "people";
    private static final int SESSION_SEGMENT = 3;

    private final PostgresTeaching stored;
    private final Sessions sessions;
    private final People people;
    private final Clock clock;

    Teaching(PostgresTeaching stored, Sessions sessions, People people, Clock clock) {
        this.stored = stored;
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    /// What a member may see of these sessions.
    public Page<Session> sessions(StaffMember member, SessionFilter filter, Slice slice) {
        return sessions.list(member.role().gives(StaffRight.READ) ? filter : filter.among(own(member.id())), slice);
    }

    /// On the roster; empty: the account is tied to nobody.
    public Optional<Person> person(StaffId member) {
        return stored.person(member).flatMap(id -> people.byId(new PersonId(id)));
    }

    /// Whether an address that is open to teachers is this one's.
    ///
    /// @param path as asked for, without query
    public boolean reaches(StaffId member, Taught open, String path) {
        return switch (open) {
            case NOT -> false;
            case OWN_PAGE -> true;
            case OWN_SESSION -> session(path).filter(id -> stored.holds(member, id, clock.instant())).isPresent();
            case OWN_PERSON -> session(path).filter(id -> stored.holds(member, id, clock.instant()))
                    .flatMap(id -> person(path).filter(who -> stored.belongs(who, id))).isPresent();
        };
    }

    private Set<SessionId> own(StaffId member) {
        return stored.sessions(member, clock.instant());
    }

    private static Optional<UUID> session(String path) {
        List<String> segments = Arrays.asList(path.split("/"));
        return segments.size() > SESSION_SEGMENT ? id(segments.get(SESSION_SEGMENT)) : Optional.empty();
    }

    private static Optional<UUID> person(String path) {
        List<String> segments = Arrays.asList(path.split("/"));
        int at = segments.indexOf(PEOPLE) + 1;
        return at > 0 && at < segments.size() ? id(segments.get(at)) : Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

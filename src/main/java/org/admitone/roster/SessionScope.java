package org.admitone.roster;

import java.util.Set;
import java.util.UUID;

/// For which of a course's sessions an entitlement holds. Sessions are named by their bare ids: the roster does not know
/// sessions, the sessions know the roster.
public sealed interface SessionScope {

    record AllSessions() implements SessionScope {}

    /// Only these; an empty set admits to none.
    record OnlySessions(Set<UUID> sessions) implements SessionScope {

        public OnlySessions {
            sessions = Set.copyOf(sessions);
        }
    }

    SessionScope ALL = new AllSessions();

    static SessionScope only(Set<UUID> sessions) {
        return new OnlySessions(sessions);
    }

    default boolean includes(UUID session) {
        return switch (this) {
            case AllSessions() -> true;
            case OnlySessions(var sessions) -> sessions.contains(session);
        };
    }
}

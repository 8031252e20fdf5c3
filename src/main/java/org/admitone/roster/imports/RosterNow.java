package org.admitone.roster.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.admitone.roster.Enrolment;
import org.admitone.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// What a list is compared with: the course's roster, the people the list may mean, the course's sessions.
final class RosterNow {

    private final KnownPeople people;
    private final Map<PersonId, Enrolment> enrolments = new LinkedHashMap<>();
    private final Map<String, UUID> sessions;
    private final Map<UUID, String> sessionCodes = new HashMap<>();

    /// @param sessions ids by code
    RosterNow(KnownPeople people, Collection<Enrolment> enrolments, Map<String, UUID> sessions) {
        this.people = people;
        enrolments.forEach(enrolment -> this.enrolments.put(enrolment.person().id(), enrolment));
        this.sessions = Map.copyOf(sessions);
        sessions.forEach((code, id) -> sessionCodes.put(id, code));
    }

    KnownPeople people() {
        return people;
    }

    @Nullable Enrolment enrolment(PersonId person) {
        return enrolments.get(person);
    }

    Collection<Enrolment> enrolments() {
        return enrolments.values();
    }

    Set<String> unknownSessions(Set<String> codes) {
        Set<String> unknown = new HashSet<>(codes);
        unknown.removeAll(sessions.keySet());
        return unknown;
    }

    Set<UUID> sessions(Set<String> codes) {
        Set<UUID> ids = new HashSet<>();
        codes.forEach(code -> {
            UUID id = sessions.get(code);
            if (id != null) {
                ids.add(id);
            }
        });
        return ids;
    }

    String codeOf(UUID session) {
        return sessionCodes.getOrDefault(session, session.toString());
    }
}

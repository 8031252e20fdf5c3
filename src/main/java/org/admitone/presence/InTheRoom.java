package org.admitone.presence;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.admitone.roster.PersonId;

/// Who is inside a session at one instant, and since when without a break.
public record InTheRoom(Instant asOf, Map<PersonId, Instant> since) {

    public InTheRoom {
        since = Map.copyOf(since);
    }

    public static InTheRoom of(Instant asOf, Collection<PersonPresence> presence) {
        Map<PersonId, Instant> since = new LinkedHashMap<>();
        for (PersonPresence person : presence) {
            if (person.insideSince() != null) {
                since.put(person.person(), person.insideSince());
            }
        }
        return new InTheRoom(asOf, since);
    }
}

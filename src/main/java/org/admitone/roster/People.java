package org.admitone.roster;

import java.time.Instant;
import java.util.Optional;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;

/// Everybody the school knows. Reading is for all; changes go through [RosterDesk], which audits them.
public interface People {

    Optional<Person> byId(PersonId id);

    Optional<Person> byUid(String uid);

    /// Sorted by name.
    Page<Person> list(PersonFilter filter, Slice slice);

    /// Refuses a uid that is taken.
    Person add(PersonDetails details, Instant at);

    /// Refuses a change that was based on another state, and a uid that is taken.
    Person change(PersonId id, Revision basedOn, PersonDetails details, Instant at);
}

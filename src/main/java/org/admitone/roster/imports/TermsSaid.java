package org.admitone.roster.imports;

import java.time.Instant;
import java.util.Set;
import org.admitone.roster.Role;

/// What one entry of a list says of somebody's enrolment.
///
/// @param role      empty means the role there is, or learner
/// @param sessions  codes
/// @param suspended the reason, which may be empty; none: not suspended
public record TermsSaid(Said<Role> role, Said<Instant> from, Said<Instant> until, Said<Set<String>> sessions, Said<String> suspended) {

    public static final TermsSaid NOTHING = new TermsSaid(Said.unsaid(), Said.unsaid(), Said.unsaid(), Said.unsaid(), Said.unsaid());
}

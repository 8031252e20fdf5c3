package org.admitone.attendance;

import java.time.Instant;
import org.admitone.roster.PersonId;
import org.admitone.roster.Role;
import org.jspecify.annotations.Nullable;

/// Somebody whom a session's sheet lists: expected by the roster, or admitted without being expected (let in by staff, or
/// taken off the roster since), or named in a correction.
///
/// @param role       null: not on the roster
/// @param admittedAt when the door first gave a seat; null: never. Being admitted is not yet being inside
/// @param admissions how many seats the door gave; a move and a return after leaving count
public record Attendee(PersonId id, String uid, String displayName, @Nullable Role role, Standing standing,
                       @Nullable Instant admittedAt, int admissions) {

    public enum Standing { EXPECTED, NOT_EXPECTED }
}

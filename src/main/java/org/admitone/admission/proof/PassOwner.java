package org.admitone.admission.proof;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.admitone.pass.PassId;
import org.admitone.roster.CourseId;
import org.admitone.roster.PersonId;
import org.admitone.roster.ProofKind;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// Whose pass a request names, and what a proof of it would be for. Prints itself masked.
///
/// @param language    in which they are written to; null: the school's
/// @param accepted    the proofs that count for the course
/// @param alive       pass and link live and the session is still to be held
/// @param knownDevice the asking device has proved before that it is this person's, and was not revoked since
record PassOwner(PassId pass, PersonId person, String uid, String displayName, @Nullable String address, @Nullable String language, Held held,
                 Set<ProofKind> accepted, boolean alive, boolean knownDevice) {

    /// The session behind the door.
    record Held(SessionId session, CourseId course, String title, Instant startsAt, ZoneId zone) {}

    boolean takes(ProofKind kind) {
        return alive && accepted.contains(kind);
    }

    @Override
    public String toString() {
        return "PassOwner[" + pass + ", masked]";
    }
}

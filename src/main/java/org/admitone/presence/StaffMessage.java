package org.admitone.presence;

import java.time.Instant;
import java.util.UUID;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// Something that staff say to people inside.
///
/// @param person null: to all
public record StaffMessage(UUID id, SessionId session, @Nullable PersonId person, Instant sentAt, String text) {

    public boolean isFor(PersonId someone) {
        return person == null || person.equals(someone);
    }

    @Override
    public String toString() {
        return "StaffMessage[" + id + ", " + text.length() + " characters]";
    }
}

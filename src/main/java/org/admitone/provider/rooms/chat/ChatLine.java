package org.admitone.provider.rooms.chat;

import java.time.Instant;
import java.util.UUID;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;

/// One thing that somebody wrote to all in a class.
///
/// @param id given where it was written, so that storing it twice keeps it once
public record ChatLine(UUID id, SessionId session, PersonId person, Instant at, String text) {

    @Override
    public String toString() {
        return "ChatLine[" + session + ", " + text.length() + " characters]";
    }
}

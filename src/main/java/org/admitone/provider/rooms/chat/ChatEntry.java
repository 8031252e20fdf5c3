package org.admitone.provider.rooms.chat;

import java.time.Instant;
import java.util.UUID;
import org.admitone.roster.PersonId;

/// A kept line as staff read it; the name is the roster's.
public record ChatEntry(UUID id, Instant at, PersonId person, String uid, String displayName, String text) {

    @Override
    public String toString() {
        return "ChatEntry[" + uid + ", " + text.length() + " characters]";
    }
}

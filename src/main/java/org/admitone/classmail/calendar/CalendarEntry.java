package org.admitone.classmail.calendar;

import java.time.Instant;
import java.time.ZoneId;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// One class in one person's calendar. Prints itself masked.
///
/// @param sequence only ever grows for the same class and person, so that programs know the newer of two
/// @param stamp    when this was last said
/// @param link     the person's own link to the door; null: there is none any more
public record CalendarEntry(Of of, What what, int sequence, Instant stamp, Standing standing, @Nullable String link) {

    public enum Standing { TAKES_PLACE, CANCELLED }

    /// Whose entry of which class. Stays the same whatever becomes of the class.
    public record Of(SessionId session, PersonId person) {

        /// As RFC 5545 wants it: unlike that of any other entry in the world.
        public String uid() {
            return session + "." + person + "@admitone";
        }
    }

    /// @param zone in which the words tell its times; the entry itself says instants
    public record What(String course, String title, Instant startsAt, Instant endsAt, ZoneId zone) {}

    @Override
    public String toString() {
        return "CalendarEntry[" + of + ", masked]";
    }
}

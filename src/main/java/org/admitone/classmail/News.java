package org.admitone.classmail;

import java.util.List;
import org.admitone.classmail.calendar.CalendarEntry.What;
import org.admitone.roster.PersonId;
import org.admitone.session.SessionId;
import org.jspecify.annotations.Nullable;

/// What a person of one course has not been told yet. Prints itself masked.
///
/// @param language their own; null: the school's
record News(PersonId person, String name, String address, @Nullable String language, List<Item> items) {

    News {
        items = List.copyOf(items);
    }

    enum Kind {
        /// Theirs, and never told at this address, or told to be theirs no more.
        NEW,
        CHANGED,
        /// Does not take place.
        CANCELLED,
        /// Takes place, without them.
        WITHDRAWN;

        /// They are expected there.
        boolean theirs() {
            return this == NEW || this == CHANGED;
        }
    }

    /// @param now      as it is; of a class that is theirs no more, as they were last told
    /// @param before   as they were last told; null: never
    /// @param sequence of the calendar entry
    record Item(SessionId session, Kind kind, What now, @Nullable What before, int sequence) {

        boolean moved() {
            return before != null && !(before.startsAt().equals(now.startsAt()) && before.endsAt().equals(now.endsAt()));
        }
    }

    @Override
    public String toString() {
        return "News[" + person + ", masked]";
    }
}

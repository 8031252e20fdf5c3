package org.admitone.session.imports;

import java.util.ArrayList;
import java.util.List;
import org.admitone.platform.lists.Spot;
import org.admitone.roster.Course;
import org.admitone.session.Session;
import org.admitone.session.SessionDetails;
import org.jspecify.annotations.Nullable;

/// What an import would make of one session.
///
/// @param before null: new
/// @param after  as it would be; of a cancelled one: as it is
public record PlannedSession(Spot spot, Course course, @Nullable Session before, SessionDetails after, Kind kind) {

    /// `STAYS_CANCELLED`: the list has it, but it was cancelled here, and that is not taken back.
    public enum Kind { ADDED, CHANGED, UNCHANGED, CANCELLED, STAYS_CANCELLED }

    /// What of it changes, as the API calls it.
    public List<String> changes() {
        List<String> fields = new ArrayList<>();
        if (kind == Kind.CHANGED && before != null) {
            SessionDetails was = before.details();
            addUnless(was.title().equals(after.title()), "title", fields);
            addUnless(was.startsAt().equals(after.startsAt()), "startsAt", fields);
            addUnless(was.endsAt().equals(after.endsAt()), "endsAt", fields);
            addUnless(was.zone().equals(after.zone()), "zone", fields);
            addUnless(was.doorTimes().opensMinutesBefore() == after.doorTimes().opensMinutesBefore(), "opensMinutesBefore", fields);
            addUnless(was.doorTimes().closesMinutesAfter() == after.doorTimes().closesMinutesAfter(), "closesMinutesAfter", fields);
            addUnless(was.provider().equals(after.provider()), "provider", fields);
        }
        return fields;
    }

    private static void addUnless(boolean same, String field, List<String> fields) {
        if (!same) {
            fields.add(field);
        }
    }
}

package org.admitone.attendance;

import java.time.Instant;
import java.util.List;
import org.admitone.presence.PersonPresence;
import org.admitone.session.Session;

/// All that a sheet is made of. The same inputs give the same sheet, here and anywhere else.
///
/// @param corrections in the order in which they were said
public record SheetInputs(Session session, List<Attendee> people, List<PersonPresence> presence, CourseRule ruling, List<Correction> corrections,
                          Instant asOf) {

    public SheetInputs {
        people = List.copyOf(people);
        presence = List.copyOf(presence);
        corrections = List.copyOf(corrections);
    }

    /// The same judged by another rule.
    SheetInputs by(AttendanceRule rule) {
        return new SheetInputs(session, people, presence, new CourseRule(rule, new CourseRule.Origin.House()), corrections, asOf);
    }
}

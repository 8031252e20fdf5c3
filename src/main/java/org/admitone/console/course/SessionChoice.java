package org.admitone.console.course;

import java.util.List;
import org.admitone.console.Choice;
import org.admitone.console.When;
import org.admitone.platform.Slice;
import org.admitone.roster.CourseId;
import org.admitone.session.SessionFilter;
import org.admitone.session.Sessions;

/// A course's sessions to choose from.
final class SessionChoice {

    private SessionChoice() {}

    static List<Choice> of(Sessions sessions, CourseId course, When when) {
        return sessions.list(SessionFilter.ofCourse(course), Slice.first(Slice.MOST)).items().stream()
                .map(session -> new Choice(session.id().toString(), session.title(), when.date(session.startsAt()) + " " + when.time(session.startsAt())
                        + (session.cancelledAt() == null ? "" : ", " + when.words().say("sessions.cancelled"))))
                .toList();
    }
}

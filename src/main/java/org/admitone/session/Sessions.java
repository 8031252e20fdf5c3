package org.admitone.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.admitone.platform.Page;
import org.admitone.platform.Revision;
import org.admitone.platform.Slice;
import org.admitone.roster.CourseId;

/// What is held. Reading is for all; changes go through [SessionDesk], which audits them.
public interface Sessions {

    Optional<Session> byId(SessionId id);

    Optional<Session> byCode(CourseId course, String code);

    /// Sorted by start.
    Page<Session> list(SessionFilter filter, Slice slice);

    /// All of a course, cancelled ones too, sorted by start.
    List<Session> ofCourse(CourseId course);

    /// Refuses a code that is taken in the course.
    Session add(CourseId course, SessionDetails details, Instant at);

    /// Refuses a change that was based on another state, and a code that is taken in the course.
    Session change(SessionId id, Revision basedOn, SessionDetails details);

    /// Refuses a cancellation that was based on another state; one already cancelled stays as it is.
    Session cancel(SessionId id, Revision basedOn, Instant at);
}

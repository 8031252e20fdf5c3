package org.admitone.roster;

import java.util.Map;
import java.util.UUID;

/// What the roster must know of a course's sessions to limit somebody to some of them; told by whoever keeps sessions.
public interface SessionCodes {

    /// Each session's id by its code; cancelled ones too.
    Map<String, UUID> of(CourseId course);
}

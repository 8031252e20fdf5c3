package org.admitone.session;

import java.util.UUID;
import org.admitone.platform.NotThere;
import org.admitone.roster.Course;
import org.admitone.roster.Courses;
import org.springframework.stereotype.Component;

/// Finds the session that an address of the API names: by our id, or by the LMS's codes of course and session.
@Component
public class SessionAddress {

    private final Courses courses;
    private final Sessions sessions;

    SessionAddress(Courses courses, Sessions sessions) {
        this.courses = courses;
        this.sessions = sessions;
    }

    /// Whatever is no id of a session, is not there.
    public SessionId byId(String id) {
        try {
            return sessions.byId(new SessionId(UUID.fromString(id))).map(Session::id).orElseThrow(() -> new NotThere("session"));
        } catch (IllegalArgumentException noId) {
            throw new NotThere("session");
        }
    }

    public SessionId byCodes(String course, String session) {
        Course found = courses.byCode(course).orElseThrow(() -> new NotThere("course"));
        return sessions.byCode(found.id(), session).map(Session::id).orElseThrow(() -> new NotThere("session"));
    }
}
